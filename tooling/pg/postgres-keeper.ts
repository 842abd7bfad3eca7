/**
 * Runs as a process of its own: starts PostgreSQL, prints its address, and ends it when standard
 * input closes. The lines `halt` and `start` on standard input stop the server and start it again
 * on the same port and data; each is answered by a line. Input closes however the test run ends (normally, Ctrl-C, crash or `kill -9`), so
 * no server and no data folder outlives it.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type PostgresBinaries,
  postgresBinaries,
  type PostgresUser,
  postgresUser,
} from './postgres-binaries.ts';

/** Speed over durability: the data is thrown away with the folder. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  shared_buffers: '64MB',
  scram_iterations: '1',
  unix_socket_directories: '',
  listen_addresses: '127.0.0.1',
  timezone: 'UTC',
};

type Cluster = {
  folder: string;
  data: string;
  password: string;
  user: PostgresUser;
  binaries: PostgresBinaries;
};

function createCluster(): Cluster {
  const user = postgresUser();
  const folder = mkdtempSync(join(temporaryFolder(user), 'signet-postgres-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const binaries = postgresBinaries(folder, user);
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  chmodSync(passwordFile, 0o644);
  const data = join(folder, 'data');
  initialize({ folder, data, password, user, binaries }, passwordFile);
  return { folder, data, password, user, binaries };
}

/** A TMPDIR below a private home is of no use to another user. */
function temporaryFolder(user: PostgresUser): string {
  if (user === undefined) return tmpdir();
  const probe = spawnSync('ls', [tmpdir()], { ...user, cwd: '/', stdio: 'ignore' });
  if (probe.status === 0) return tmpdir();
  accessSync('/tmp', constants.W_OK);
  return '/tmp';
}

function initialize({ folder, data, user, binaries }: Cluster, passwordFile: string): void {
  const locale = [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const access = ['--username=signet', '--auth=password', `--pwfile=${passwordFile}`];
  const made = spawnSync(
    binaries.initdb,
    ['-D', data, '--no-sync', '--no-instructions', ...access, ...locale],
    {
      ...user,
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      if (address === null || typeof address === 'string') throw new Error('no port was given');
      probe.close(() => resolve(address.port));
    });
  });
}

/** Resolves with the server once it accepts connections; another process may take the port first. */
function startServer(cluster: Cluster, port: number): Promise<ChildProcess> {
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...flags], {
    ...cluster.user,
    cwd: cluster.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      if (log.length < 20_000) log += chunk;
      if (chunk.includes('ready to accept connections')) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL ended:\n${log}`)));
  });
}

async function startOnFreePort(
  cluster: Cluster,
  attempts = 5,
): Promise<{ server: ChildProcess; port: number }> {
  const port = await freePort();
  try {
    return { server: await startServer(cluster, port), port };
  } catch (error) {
    if (attempts <= 1) throw error;
    return startOnFreePort(cluster, attempts - 1);
  }
}

const inputClosed = new Promise<void>((resolve) => {
  process.stdin
    .once('end', resolve)
    .once('error', () => resolve())
    .resume();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

const cluster = createCluster();
const first = await startOnFreePort(cluster);
const { port } = first;
let server: ChildProcess | undefined = first.server;
const lost = Promise.withResolvers<void>();
const watch = (started: ChildProcess) =>
  // Ended by nobody here: whoever runs the tests is told by the connections it loses.
  started.once('exit', () => server === started && lost.resolve());
watch(server);

/** SIGINT is PostgreSQL's fast shutdown, which keeps the data; SIGQUIT its immediate one. */
async function halt(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const halted = server;
  server = undefined;
  if (halted === undefined || halted.exitCode !== null) return;
  const exited = new Promise<void>((resolve) => halted.once('exit', () => resolve()));
  halted.kill(signal);
  await exited;
}

/** Carries out one line of standard input. */
async function obey(line: string): Promise<void> {
  if (line === 'halt') await halt('SIGINT');
  if (line === 'start') watch((server = await startServer(cluster, port)));
  process.stdout.write(`${line} done\n`);
}

createInterface({ input: process.stdin }).on('line', (line) => void obey(line));
process.stdout.on('error', () => {});
process.stdout.write(`postgres://signet:${cluster.password}@127.0.0.1:${port}/postgres\n`);
await Promise.race([inputClosed, lost.promise]);
// Nothing in this cluster needs saving.
await halt('SIGQUIT');
process.exit(0);
