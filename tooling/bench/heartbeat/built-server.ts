import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { repositoryRoot } from '@signet/tooling/process/run-command';

const cli = join(repositoryRoot, 'apps/cli/dist/serve/main.js');
const PATIENCE_MS = 30_000;

/** The server as it is shipped: one file, in a process of its own. */
export interface BuiltServer {
  readonly port: number;
  /** The most memory that it has taken so far, in MB; `null` where the platform does not say. */
  peak(): number | null;
  end(): Promise<void>;
}

/** Starts the built server and waits until it is ready; `pnpm start` builds it. */
export async function startBuiltServer(
  environment: Readonly<Record<string, string>>,
): Promise<BuiltServer> {
  if (!existsSync(cli)) throw new Error('The server is not built: run npx -y pnpm@12 start once');
  const port = await freePort();
  const env = { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...environment, PORT: String(port) };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const child = spawn(process.execPath, [cli, 'serve', '--no-worker'], { env, stdio: [...stdio] });
  await untilReady(port);
  return { port, peak: () => peakOf(child), end: () => ended(child) };
}

async function untilReady(port: number): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (ready?.ok === true) return;
    patience.throwIfAborted();
    await setTimeout(50);
  }
}

function peakOf({ pid = 0 }: ChildProcess): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
