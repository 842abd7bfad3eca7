import { catalog } from '@signet/catalog/catalog';
import { type Catalog, findProduct } from '@signet/domain/catalog/define-catalog';
import { jwksOfKeys } from '@signet/license-token/key-ring';
import { readTokenText } from '@signet/license-token/read-token-text';
import { createLicense, type License, type LicenseWarning } from '@signet/sdk';
import { type InstallEnv, readInstallEnv } from '@signet/wiring/env';
import { userMistake } from '../failure/cli-failure.ts';
import { readKeySource } from '../verify/key-source.ts';
import { readTokenArgument } from '../verify/token-argument.ts';
import type { InstallOptions } from './install-options.ts';
import { readReleases } from './read-releases.ts';

/** An install as its product would open it, and what stands around it. */
export interface OpenedInstall {
  readonly license: License;
  readonly product: string;
  readonly acceptedKids: readonly string[];
  /** The key as it was given; empty for none. */
  readonly token: string;
  readonly env: InstallEnv;
  readonly warnings: readonly LicenseWarning[];
}

/** The catalog with its names as texts: here they come from flags. */
const untyped: Catalog = catalog;

/** Later than any command runs: nothing is sent but what a command sends. */
const NEVER = 86_400;

/** Opens the license of an install with the code that its product runs; the caller closes it. */
export async function openInstall(options: InstallOptions): Promise<OpenedInstall> {
  const server = options.server === undefined ? undefined : requireUrl(options.server);
  const ring = await readKeySource(options.keys);
  const named = options.product === undefined ? undefined : requireProduct(options.product);
  const env = readInstallEnv(environmentVariableOf(named ?? untyped.defaultProduct));
  const token = await tokenOf(options, env);
  const product = named ?? productIn(token) ?? untyped.defaultProduct;
  const warnings: LicenseWarning[] = [];
  const releases = await readReleases(options.releases);
  const license = await createLicense({
    catalog: untyped,
    product,
    keys: jwksOfKeys(ring.keys.values()),
    token,
    stateDir: options.stateDir,
    server,
    version: options.release,
    ...(releases === undefined ? {} : { releases }),
    heartbeat: { firstWithinSeconds: NEVER },
    onWarning: (warning) => warnings.push(warning),
  });
  return { license, product, acceptedKids: ring.kids, token, env, warnings };
}

async function tokenOf({ token }: InstallOptions, env: InstallEnv): Promise<string> {
  if (token === undefined) return readTokenText(env.token);
  return (await readTokenArgument(token)).token;
}

/** Which product a key says it is for; nothing of it is believed, it only picks whose rules to ask. */
function productIn(token: string): string | undefined {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const claims: unknown = JSON.parse(payload);
    const isObject = typeof claims === 'object' && claims !== null && 'aud' in claims;
    const name = isObject && typeof claims.aud === 'string' ? claims.aud : '';
    return findProduct(untyped, name) === undefined ? undefined : name;
  } catch {
    return undefined;
  }
}

function requireUrl(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return text;
  throw userMistake(`“${text}” is not an address.`, 'Write it as https://licenses.example.');
}

function requireProduct(name: string): string {
  if (findProduct(untyped, name) !== undefined) return name;
  const known = Object.keys(untyped.products).join(', ');
  throw userMistake(`There is no product ${name}.`, `Give one of: ${known}.`);
}

/** The variable in which the product keeps its key. */
export function environmentVariableOf(product: string): string {
  return findProduct(untyped, product)?.environmentVariable ?? 'LICENSE_KEY';
}
