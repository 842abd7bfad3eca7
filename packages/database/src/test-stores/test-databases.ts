import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '@signet/tooling/pg/fresh-database';
import { afterAll } from 'vitest';
import { connect, type Database } from '../connect.ts';
import { migrateToLatest } from '../migrate.ts';

/** A migrated PostgreSQL database of its own for one test file. Call it at the file's top level. */
export async function freshPostgres(): Promise<Database> {
  const { url } = await freshDatabase({ name: 'signet_store', migrate: migrateAt });
  const database = await connect({ databaseUrl: url, dataDir: tmpdir() });
  afterAll(() => database.close());
  return database;
}

async function migrateAt(databaseUrl: string): Promise<void> {
  const database = await connect({ databaseUrl, dataDir: tmpdir() });
  await migrateToLatest(database);
  await database.close();
}

/** A migrated embedded store of its own for one test file, in a folder that goes with it. */
export async function freshEmbedded(): Promise<Database & { readonly dataDir: string }> {
  const dataDir = await freshDataDir();
  const database = await connect({ dataDir });
  afterAll(() => database.close());
  return { ...database, dataDir };
}

/** A data directory with a migrated, closed embedded store; copied, because making one takes seconds. */
export async function freshDataDir(): Promise<string> {
  const template = join(cache, `embedded-store-${schemaHash()}`);
  if (!existsSync(template)) await makeTemplate(template);
  const dataDir = mkdtempSync(join(tmpdir(), 'signet-data-'));
  cpSync(template, dataDir, { recursive: true });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

const source = import.meta.dirname;
const repository = join(source, '../../../..');
const cache = join(repository, 'node_modules/.cache/signet');

/** Changes with everything that a migrated store is made of, so that an old template is never used. */
function schemaHash(): string {
  const migrations = join(source, '../migrations');
  const files = [
    ...readdirSync(migrations).map((name) => join(migrations, name)),
    join(source, '../jobs/queues.ts'),
    join(repository, 'pnpm-workspace.yaml'),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Two test files may make it at the same time; the first to finish wins. */
async function makeTemplate(template: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  const database = await connect({ dataDir: draft });
  await migrateToLatest(database);
  await database.close();
  try {
    renameSync(draft, template);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}
