import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A PostgreSQL server for tests; `url` may create databases. */
export type TestPostgres = {
  url: string;
  /** Stops the server and keeps its data, for tests of an outage. */
  halt(): Promise<void>;
  /** Starts a halted server again, at the same address. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts a throw-away PostgreSQL on 127.0.0.1 and a free port, as root too, or answers the server
 * named by `TEST_DATABASE_URL`. The server ends with the calling process, however that ends.
 *
 * @throws when the machine has no binaries, or they do not start; the message carries their output.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  return given === undefined || given === '' ? startOwnPostgres() : givenPostgres(given);
}

/** Somebody else's server is not ours to stop. */
function givenPostgres(url: string): TestPostgres {
  const refuse = () => Promise.reject(new Error('TEST_DATABASE_URL names a server of others.'));
  return { url, halt: refuse, start: refuse, stop: async () => {} };
}

/** Starts one whatever the environment names, for tests that halt it. */
export async function startOwnPostgres(): Promise<TestPostgres> {
  // Detached: Ctrl-C in a terminal reaches the whole process group, and the keeper must outlive us.
  const keeper = spawn(
    process.execPath,
    [fileURLToPath(new URL('postgres-keeper.ts', import.meta.url))],
    {
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const exited = once(keeper, 'exit');
  let errors = '';
  keeper.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const lines = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
  const say = async (command: string) => {
    keeper.stdin.write(`${command}\n`);
    await lines.next();
  };
  const { value: url } = await lines.next();
  if (typeof url === 'string') {
    keeper.unref();
    if (keeper.stdout instanceof Socket) keeper.stdout.unref();
    return {
      url,
      halt: () => say('halt'),
      start: () => say('start'),
      stop: async () => {
        keeper.ref();
        keeper.stdin.end();
        await exited;
      },
    };
  }
  await exited;
  throw new Error(`The test PostgreSQL did not start.\n${errors}`);
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs one task with a connection that is closed afterwards. */
export async function withConnection<T>(
  url: string,
  task: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}

/** Creates a database, as a copy of `template` when one is given, and answers its address. */
export async function createDatabase(
  adminUrl: string,
  name: string,
  template?: string,
): Promise<string> {
  const from = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
  await withConnection(adminUrl, (client) =>
    client.query(`create database ${pg.escapeIdentifier(name)}${from}`),
  );
  return databaseUrl(adminUrl, name);
}

/** Drops a database and ends whatever connection is left in it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withConnection(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}
