import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A PostgreSQL server for tests; `url` may create databases. */
export type TestPostgres = { url: string; stop(): Promise<void> };

/**
 * Starts a throw-away PostgreSQL on 127.0.0.1 and a free port, as root too, or answers the server
 * named by `TEST_DATABASE_URL`. The server ends with the calling process, however that ends.
 *
 * @throws when the machine has no binaries, or they do not start; the message carries their output.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: async () => {} };
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
  for await (const url of createInterface({ input: keeper.stdout })) {
    keeper.unref();
    return {
      url,
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
