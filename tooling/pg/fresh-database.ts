import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { createDatabase, databaseUrl, dropDatabase, withConnection } from './test-postgres.ts';

/** How the template is made: once per run and name, by the first test file that asks for it. */
export type DatabaseTemplate = {
  /** Lower-case letters, digits and `_`; two test files that say the same name share the template. */
  name: string;
  /** Migrates (or fills) the template; every connection must be closed when it resolves. */
  migrate: (url: string) => Promise<void>;
};

/**
 * A PostgreSQL database of its own for one test file, dropped after the file's last test. Call it at
 * the top level of the test file: `const database = await freshDatabase()`.
 *
 * @returns the connection URL. The database is empty, or a copy of `template` (about 30 ms).
 */
export async function freshDatabase(template?: DatabaseTemplate): Promise<{ url: string }> {
  const adminUrl = inject('postgresUrl');
  const from = template === undefined ? undefined : await ensureTemplate(adminUrl, template);
  const name = `${runPrefix()}_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(adminUrl, name, from);
  afterAll(() => dropDatabase(adminUrl, name));
  return { url };
}

function runPrefix(): string {
  return `signet_test_${inject('postgresRun')}`;
}

/** Test files run in several processes: an advisory lock lets one of them migrate and the rest wait. */
function ensureTemplate(adminUrl: string, { name, migrate }: DatabaseTemplate): Promise<string> {
  const template = `${runPrefix()}_template_${name}`;
  return withConnection(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      template,
    ]);
    if (rowCount === 0) await makeTemplate({ adminUrl, template, migrate });
    return template;
  });
}

type TemplateOrder = { adminUrl: string; template: string; migrate: DatabaseTemplate['migrate'] };

async function makeTemplate({ adminUrl, template, migrate }: TemplateOrder): Promise<void> {
  const draft = `${template}_draft`;
  await dropDatabase(adminUrl, draft);
  await createDatabase(adminUrl, draft);
  await migrate(databaseUrl(adminUrl, draft));
  // Renamed last, so that a template half migrated by a killed worker is never taken for a whole one.
  await withConnection(adminUrl, (client) =>
    client.query(`alter database "${draft}" rename to "${template}"`),
  );
}
