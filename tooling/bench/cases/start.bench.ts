import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '@signet/tooling/pg/test-postgres';
import { repositoryRoot } from '@signet/tooling/process/run-command';
import type { BenchRow } from '../bench-row.ts';
import { interleave } from '../interleave.ts';

const cli = join(repositoryRoot, 'apps/cli/dist/serve/main.js');
const rounds = 5;

/** How long a server takes until it says that it is ready, against the least a start can take. */
export async function bench(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'signet-start-'));
  const postgres = await startPostgres();
  try {
    return [...(await onPostgres(postgres.url, folder)), ...(await onEmbedded(folder))];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function onPostgres(adminUrl: string, folder: string): Promise<readonly BenchRow[]> {
  const databaseUrl = await createDatabase(adminUrl, `start_${Date.now()}`);
  const env = { DATABASE_URL: databaseUrl, SIGNET_DATA_DIR: join(folder, 'postgres') };
  await finished([cli, 'migrate'], env);
  const server = new RepeatedServer(env);
  const times = await interleave(rounds, {
    server: { operations: 1, prepare: server.end, run: server.untilReady },
    node: { operations: 1, prepare: server.end, run: () => finished(['-e', '0'], {}) },
  });
  await server.end();
  return [row('start on PostgreSQL, to /readyz', times, { yardstick: 'node', goal: 10 })];
}

async function onEmbedded(folder: string): Promise<readonly BenchRow[]> {
  const dataDir = join(folder, 'embedded');
  const env = { SIGNET_DATA_DIR: dataDir };
  await finished([cli, 'migrate'], env);
  const server = new RepeatedServer(env);
  const open = `
    import { PGlite } from '@electric-sql/pglite';
    import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
    const db = await PGlite.create({ dataDir: ${JSON.stringify(`file://${dataDir}/store`)}, extensions: { pg_trgm } });
    await db.query('select 1');
    process.exit(0);`;
  const alone = ['--input-type=module', '-e', open];
  const database = join(repositoryRoot, 'packages/database');
  const times = await interleave(rounds, {
    server: { operations: 1, prepare: server.end, run: server.untilReady },
    pglite: { operations: 1, prepare: server.end, run: () => finished(alone, {}, database) },
  });
  await server.end();
  return [row('start on an existing embedded store', times, { yardstick: 'pglite', goal: 1.5 })];
}

function row<Name extends string>(
  name: string,
  times: Awaited<ReturnType<typeof interleave<Name | 'server'>>>,
  against: { readonly yardstick: Name; readonly goal: number },
): BenchRow {
  return {
    name,
    figure: times.median('server') / 1e6,
    ceiling: times.median(against.yardstick) / 1e6,
    ratio: 1 / times.speed('server', against.yardstick),
    goal: against.goal,
    direction: 'at most',
    unit: 'ms',
  };
}

/** A server that is started turn by turn; the one before is ended first, outside of the timing. */
class RepeatedServer {
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  constructor(env: Readonly<Record<string, string>>) {
    this.#env = env;
  }

  /** From the start of the process to the first 200 of `/readyz`. */
  readonly untilReady = async (): Promise<void> => {
    const port = await freePort();
    const child = start([cli, 'serve', '--no-worker'], { ...this.#env, PORT: String(port) });
    this.#child = child;
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };

  readonly end = async (): Promise<void> => {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return answer?.ok === true;
}

async function finished(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<void> {
  const child = start(args, env, cwd);
  await once(child, 'exit');
  if (child.exitCode !== 0)
    throw new Error(`${args.join(' ').slice(0, 80)} ended with ${child.exitCode}`);
}

function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = repositoryRoot,
): ChildProcess {
  const base = { PATH: process.env['PATH'], LOG_LEVEL: 'silent' };
  return spawn(process.execPath, args, { cwd, env: { ...base, ...env }, stdio: 'ignore' });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
