import {
  type Catalog,
  findProduct,
  type NamesOf,
  type ProductName,
  type ProductOf,
} from '@signet/domain/catalog/define-catalog';
import { type Clock, coarseClock } from '../clock/coarse-clock.ts';
import { type LicenseKeys, readKeys } from '../keys/read-keys.ts';
import { readToken } from '../token/read-token.ts';
import type { License } from './license.ts';
import { ProductLicense } from './product-license.ts';

/** What a license is read from. */
export interface LicenseOptions<C extends Catalog, P extends ProductName<C>> {
  /** The vendor's catalog, shipped inside the product; every name of the license is typed by it. */
  readonly catalog: C;
  /** The product this is. */
  readonly product: P;
  /** The vendor's public keys: a parsed JWKS, its JSON text, or the path of its file. */
  readonly keys: LicenseKeys;
  /** The license key as the customer pasted it, quotes and line breaks included; `undefined` when there is none. */
  readonly token: string | undefined;
  /** The license server's address, used only for links that a person follows. */
  readonly server?: string;
  /** The host the product is meant to be served from; a wrong one refuses the start (R10). */
  readonly canonicalHost?: string;
  /** The present instant in Unix seconds; a clock that asks the system once a second where nothing is said. */
  readonly now?: Clock;
}

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
 * });
 * license.require('audit_log'); // 'audit_logg' does not compile
 */
export async function createLicense<C extends Catalog, P extends ProductName<C>>(
  options: LicenseOptions<C, P>,
): Promise<License<NamesOf<ProductOf<C, P>>>> {
  const product = findProduct(options.catalog, options.product);
  if (product === undefined) throw new Error(`The catalog has no product "${options.product}".`);
  const keys = await readKeys(options.keys);
  const license = new ProductLicense<NamesOf<ProductOf<C, P>>>({
    name: options.product,
    product,
    token: readToken(options.token, keys, options.product),
    server: options.server ?? null,
    now: options.now ?? coarseClock(),
  });
  const wrongHost =
    options.canonicalHost === undefined ? null : license.verdict(options.canonicalHost);
  if (wrongHost !== null && !wrongHost.allowed && wrongHost.error !== null) throw wrongHost.error;
  return license;
}
