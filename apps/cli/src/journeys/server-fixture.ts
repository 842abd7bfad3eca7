import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loopbackOnly } from './loopback-only-fixture.ts';
import { collect, startSignet } from './signet-fixture.ts';

/** What `dev-credentials.json` says. */
export interface Credentials {
  readonly base_url: string;
  readonly operator_sign_in_url: string;
  readonly customer_sign_in_url: string;
  readonly api_key: string;
  readonly stripe_webhook_secret: string;
}

/** A running `signet serve --demo`. */
export interface DemoServer {
  readonly credentials: Credentials;
  /** What it logged so far. */
  readonly log: () => string;
  /** Ends it by a signal; answers its exit code. */
  readonly stop: () => Promise<number | null>;
}

/**
 * Starts the demo as a person would, on a free port, and waits for the lines that say where it is. It
 * ends at once if it reaches for another machine: everything a server needs is on its own.
 */
export async function startDemo(
  env: Readonly<Record<string, string>> & { readonly SIGNET_DATA_DIR: string },
  licenses: number,
): Promise<DemoServer> {
  const args = ['serve', '--demo', '--licenses', String(licenses)];
  const child = startSignet(args, { env: { PORT: '0', ...env }, imports: [loopbackOnly] });
  const written = collect(child);
  const closed = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (/^ {2}API .*\n/m.test(written().stdout)) resolve();
    });
    child.once('close', () => reject(new Error(`The demo did not start.\n${written().stderr}`)));
  });
  return {
    credentials: await readCredentials(env.SIGNET_DATA_DIR),
    log: () => written().stderr,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      await closed;
      return child.exitCode;
    },
  };
}

async function readCredentials(dataDir: string): Promise<Credentials> {
  const file = join(dataDir, 'dev-credentials.json');
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) throw new Error(`Others can read ${file}`);
  return JSON.parse(await readFile(file, 'utf8')) as Credentials;
}
