import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  issueCommit,
  sampleAccount,
  sampleIds,
  sampleLicense,
} from '@signet/use-cases/in-memory/samples';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../connect.ts';
import { openJobs } from '../jobs/open-jobs.ts';
import { createStores } from '../test-stores/create-stores.ts';
import { freshEmbedded, freshPostgres } from '../test-stores/test-databases.ts';

const embedded = await freshEmbedded();
const postgres = await freshPostgres();

/** Issues a license whose token's text we know; answers what of it must be nowhere. */
async function issueWithToken(database: Database) {
  const account = sampleAccount();
  const license = sampleLicense(account);
  const commit = issueCommit(account, license);
  const claims = commit.decision.claims;
  if (claims === null) throw new Error('An issue signs a token');
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${encode({ alg: 'EdDSA', kid: 'k1', typ: 'license+jwt' })}.${encode(claims)}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  const signature = sign(null, Buffer.from(body), privateKey).toString('base64url');
  const token = `${body}.${signature}`;
  const sha256 = createHash('sha256').update(token).digest('hex');
  const jobs = await openJobs(database, { works: false, onError: () => {} });
  const { ledger } = createStores(database, { jobs, ids: sampleIds });
  const idempotency = { scope: 'console:1', key: license.id, requestHash: sha256 };
  const written = await ledger.commit({ ...commit, token: { claims, sha256 }, idempotency });
  expect(written.ok).toBe(true);
  await jobs.stop();
  return { license, secrets: [token, signature, encode(claims)] };
}

test.each([
  { engine: 'PGlite', database: embedded },
  { engine: 'PostgreSQL', database: postgres },
])('R6 B25: no part of a token is in any table of $engine', async ({ database }) => {
  const { secrets } = await issueWithToken(database);
  const dump = await dumpTables(database);
  expect(dump).toContain('license-issued');
  expect(dump).toContain('mail.deliver');
  for (const secret of secrets) expect(dump).not.toContain(secret);
});

test('R6 B25: no part of a token is in the files of the embedded store', async () => {
  const { license, secrets } = await issueWithToken(embedded);
  await embedded.close();
  const files = readdirSync(embedded.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const isSomewhere = (text: string) => files.some((file) => file.includes(text));
  expect(isSomewhere(license.id)).toBe(true);
  for (const secret of secrets) expect(isSomewhere(secret)).toBe(false);
});

async function dumpTables({ db }: Database): Promise<string> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db);
  const parts: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ line: string }>`
      select to_json(t)::text as line from ${sql.id(schema, name)} as t`.execute(db);
    parts.push(...rows.map(({ line }) => line));
  }
  return parts.join('\n');
}
