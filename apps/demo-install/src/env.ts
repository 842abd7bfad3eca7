import { parseArgs } from 'node:util';
import { type DemoProduct, demoProducts } from './install/open-install.ts';

/** How this install was started. */
export interface InstallEnvironment {
  readonly product: DemoProduct;
  readonly host: string;
  readonly port: number;
  /** The license key, as pasted; undefined when none is configured. */
  readonly token: string | undefined;
  /** The variable the key is read from, for messages. */
  readonly tokenVariable: string;
  /** The file that holds the vendor's public keys; fetched and kept in `dataDir` when it is left out. */
  readonly keysFile: string | undefined;
  /** The license server, asked at start for its public keys, and where heartbeats and links lead. */
  readonly server: string;
  /** The host this install is meant to be served from; a wrong one refuses the start (R10). */
  readonly canonicalHost: string | undefined;
  readonly dataDir: string;
}

const DEFAULT_PORT = 4100;
const DEFAULT_VARIABLE = 'LICENSE_KEY';
/** Where `pnpm start` serves. */
const DEFAULT_SERVER = 'http://127.0.0.1:4000';

const options = {
  product: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  keys: { type: 'string' },
  server: { type: 'string' },
} as const;

/** What `--help` prints. */
export const USAGE = `Usage: demo:install [--product storefront|invoicing] [--keys <file>] [--server <address>]
                    [--host <address>] [--port <number>]

A small self-hosted product behind @signet/sdk: its gates at /admin, its license at
/admin/licensing. Without --keys the vendor's public keys are fetched once from the server and kept.

  LICENSE_KEY       the license key; one that is pasted later wins over it
  LICENSE_VARIABLE  the variable to read in its place
  LICENSE_SERVER    the license server (${DEFAULT_SERVER})
  INSTALL_HOST      the host it is meant to be served from; a wrong one refuses the start
  INSTALL_DATA_DIR  where keys and license are kept (.data/demo-install/<product>)`;

/**
 * Reads the settings. `LICENSE_VARIABLE` names the variable that holds the key, such as
 * `ECOMMUS_LICENSE_JWT` (A06, C05); `--product`, `--port`, `--host`, `--keys` and `--server` win
 * over variables.
 */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): InstallEnvironment {
  const { values } = parseArgs({ args: [...args], options });
  const tokenVariable = textOf(env['LICENSE_VARIABLE']) ?? DEFAULT_VARIABLE;
  const product = readProduct(values.product ?? textOf(env['LICENSE_PRODUCT']) ?? 'storefront');
  return {
    product,
    host: values.host ?? textOf(env['HOST']) ?? '127.0.0.1',
    port: readPort(values.port ?? textOf(env['PORT'])),
    token: env[tokenVariable],
    tokenVariable,
    keysFile: values.keys ?? textOf(env['LICENSE_KEYS_FILE']),
    server: values.server ?? textOf(env['LICENSE_SERVER']) ?? DEFAULT_SERVER,
    canonicalHost: textOf(env['INSTALL_HOST']),
    dataDir: textOf(env['INSTALL_DATA_DIR']) ?? `.data/demo-install/${product}`,
  };
}

function readProduct(name: string): DemoProduct {
  const product = demoProducts.find((known) => known === name);
  if (product !== undefined) return product;
  throw new Error(`The product must be ${demoProducts.join(' or ')}; it is "${name}".`);
}

function readPort(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`The port must be a whole number from 0 to 65535; it is "${text}".`);
}

function textOf(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}
