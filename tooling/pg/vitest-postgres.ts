import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { dropDatabase, startPostgres, type TestPostgres, withConnection } from './test-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL of this test run; its user may create databases. */
    postgresUrl: string;
    /** Marks the databases of this run. */
    postgresRun: string;
  }
}

type SharedServer = { users: number; run: string; started: Promise<TestPostgres> };

/** Each vitest project loads its own copy of this module: the server is shared through the process. */
const shared: typeof globalThis & { signetTestPostgres?: SharedServer } = globalThis;

/** Global setup of the vitest projects that store anything: one server per run, gone after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = (shared.signetTestPostgres ??= {
    users: 0,
    run: randomBytes(4).toString('hex'),
    started: startPostgres(),
  });
  server.users += 1;
  const { url } = await server.started;
  project.provide('postgresUrl', url);
  project.provide('postgresRun', server.run);
  return () => release(server);
}

async function release(server: SharedServer): Promise<void> {
  server.users -= 1;
  if (server.users > 0) return;
  delete shared.signetTestPostgres;
  const { url, stop } = await server.started;
  await dropLeftovers(url, server.run);
  await stop();
}

/** Matters for `TEST_DATABASE_URL`, whose server outlives the run. */
async function dropLeftovers(url: string, run: string): Promise<void> {
  const { rows } = await withConnection(url, (client) =>
    client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [`signet_test_${run}_`],
    ),
  );
  for (const { datname } of rows) await dropDatabase(url, datname);
}
