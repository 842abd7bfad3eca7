import {
  type Catalog,
  findProduct,
  type NamesOf,
  type ProductName,
  type ProductOf,
} from '@signet/domain/catalog/define-catalog';
import { coarseClock } from '../clock/coarse-clock.ts';
import { Warnings } from '../error/license-warning.ts';
import { readKeys } from '../keys/read-keys.ts';
import { readToken } from '../token/read-token.ts';
import type { DeskSource } from './install-desk.ts';
import { LazyDesk } from './lazy-desk.ts';
import type { LicenseOptions } from './license-options.ts';
import type { License } from './license.ts';
import { ProductLicense } from './product-license.ts';
import { offlineStanding, type Standing } from './standing.ts';

/**
 * Verifies a license on this machine, with no network, and opens it. A missing or unusable key is
 * not an exception: the product's policy says what follows, and `license.error` says why.
 *
 * @throws LicenseError `domain_not_licensed` when `canonicalHost` is outside the license.
 * @throws Error when the catalog has no such product, or the public keys cannot be read: mistakes
 *   of the build, not of the customer.
 *
 * @example
 * const license = await createLicense({
 *   catalog,
 *   product: 'storefront',
 *   keys: './license-keys.json',
 *   token: process.env.LICENSE_KEY,
 *   stateDir: './data/license',
 *   server: 'https://licenses.example.com',
 * });
 * license.require('audit_log'); // 'audit_logg' does not compile
 */
export async function createLicense<C extends Catalog, P extends ProductName<C>>(
  options: LicenseOptions<C, P>,
): Promise<License<NamesOf<ProductOf<C, P>>>> {
  // The rules and their words are loaded while the keys are read: the import itself stays small.
  const [keys, { rulesOf }] = await Promise.all([
    readKeys(options.keys),
    import('./license-rules.ts'),
  ]);
  let license: ProductLicense<NamesOf<ProductOf<C, P>>> | null = null;
  const warnings = new Warnings(options.onWarning);
  const onStanding = (standing: Standing) => license?.stand(standing);
  const source = { ...deskSource(options), keys, warn: warnings.tell, onStanding };
  const desk = new LazyDesk(source);
  const { name, server, now, product } = source;
  const isKeptOrSent = options.stateDir !== undefined || server !== null;
  const standing = isKeptOrSent
    ? (await desk.open()).standing
    : offlineStanding(readToken(options.token, keys, name));
  const rules = rulesOf(product);
  const parts = { name, server, now, warnings, rules, standing };
  license = new ProductLicense({ ...parts, openDesk: desk.open, closeDesk: desk.close });
  refuseWrongHost(license, options.canonicalHost);
  options.signal?.addEventListener('abort', () => license?.close(), { once: true });
  if (options.signal?.aborted === true) license.close();
  return license;
}

function deskSource<C extends Catalog, P extends ProductName<C>>(
  options: LicenseOptions<C, P>,
): Omit<DeskSource, 'keys' | 'warn' | 'onStanding'> {
  const { version, canonicalHost: host, usage, stateDir, heartbeat, transport } = options;
  const product = findProduct(options.catalog, options.product);
  if (product === undefined) throw new Error(`The catalog has no product "${options.product}".`);
  return {
    name: options.product,
    product,
    token: options.token,
    server: options.server ?? null,
    stateDir,
    heartbeat,
    transport,
    counters: options.counters,
    releases: options.releases,
    reported: { version, host, usage },
    now: options.now ?? coarseClock(),
  };
}

/** A configured host that the license does not serve refuses the start (R10), and leaves nothing running. */
function refuseWrongHost(license: License, canonicalHost: string | undefined): void {
  if (canonicalHost === undefined) return;
  const { allowed, error } = license.verdict(canonicalHost);
  if (allowed || error === null) return;
  license.close();
  throw error;
}
