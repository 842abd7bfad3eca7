import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import {
  issueCommit,
  revokeCommit,
  sampleAccount,
  sampleIds,
  sampleLicense,
  transferCommit,
} from '@signet/use-cases/in-memory/samples';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import type { Database } from '../connect.ts';
import { UnstorableTextError } from '../guard/unstorable-text.ts';
import { openJobs } from '../jobs/open-jobs.ts';
import { createStores } from '../test-stores/create-stores.ts';
import { freshEmbedded, freshPostgres } from '../test-stores/test-databases.ts';

const databases = [
  { engine: 'PGlite', database: await freshEmbedded() },
  { engine: 'PostgreSQL', database: await freshPostgres() },
];

/** Every table that a commit writes, with the event that makes the trigger's row appear. */
const tables = [
  'accounts',
  'licenses',
  'tokens',
  'mails',
  'pgboss.job_common',
  'idempotency',
  'audit_head',
  'audit_log',
];

describe.each(databases)('$engine', async ({ database }) => {
  const { db } = database;
  const jobs = await openJobs(database, { works: false, onError: () => {} });
  const { ledger, keys } = createStores(database, { jobs, ids: createCountedIds() });

  afterEach(() => dropFailures(database));

  test.each(tables)(
    'all or nothing: when a write of %s fails, nothing is written',
    async (table) => {
      await failOn(database, table);
      const before = await countRows(database);
      await expect(ledger.commit(newIssue().commit)).rejects.toThrow('planted failure');
      expect(await countRows(database)).toEqual(before);
      await dropFailures(database);
      expect(await ledger.commit(newIssue().commit)).toMatchObject({ ok: true });
    },
  );

  test('all or nothing: when the list of revoked licenses fails, the license stays active', async () => {
    const { license, commit } = newIssue();
    await ledger.commit(commit);
    const revoke = revokeCommit({ license, version: 1, createdAt: commit.at });
    await failOn(database, 'revoked_licenses');
    await expect(ledger.commit(revoke)).rejects.toThrow('planted failure');
    await dropFailures(database);
    expect(await ledger.commit(revoke)).toMatchObject({ ok: true });
  });

  test('B38: a revocation is in the list of revoked licenses, with its reason', async () => {
    const { license, commit } = newIssue();
    await ledger.commit(commit);
    await ledger.commit(revokeCommit({ license, version: 1, createdAt: commit.at }));
    const rows = await db
      .selectFrom('revoked_licenses')
      .selectAll()
      .where('license_id', '=', license.id)
      .execute();
    expect(rows).toMatchObject([
      { code: 'leaked', reason: 'Seen on a public forum', generation: license.generation },
    ]);
  });

  test('R11 R19: a transferred license is in the list as superseded, its successor is not', async () => {
    const { license, commit } = newIssue();
    await ledger.commit(commit);
    const stored = { license, version: 1, createdAt: commit.at };
    const transfer = transferCommit(stored, sampleAccount());
    await ledger.commit(transfer);
    const ids = transfer.decision.licenses.map(({ id }) => id);
    const rows = await db
      .selectFrom('revoked_licenses')
      .select(['license_id', 'code', 'generation'])
      .where('license_id', 'in', ids)
      .execute();
    expect(rows).toEqual([{ license_id: license.id, code: 'superseded', generation: 1 }]);
  });

  test.each(['a\0b', '\ud800'])(
    'a text that cannot be stored (%j) is refused wherever it is',
    async (text) => {
      const before = await countRows(database);
      const inColumn = newIssue({ company: text });
      const inJson = newIssue();
      const commits = [
        inColumn.commit,
        { ...inJson.commit, actor: { kind: 'console', id: text } as const },
      ];
      for (const commit of commits) {
        await expect(ledger.commit(commit)).rejects.toBeInstanceOf(UnstorableTextError);
      }
      expect(await countRows(database)).toEqual(before);
    },
  );

  test('the audit log cannot be edited or cut', async () => {
    await ledger.commit(newIssue().commit);
    await expect(sql`update audit_log set action = 'x'`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`delete from audit_log`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`truncate audit_log`.execute(db)).rejects.toThrow('append-only');
  });

  test('the numbers of the audit log follow each other under parallel commits and failures', async () => {
    const issues = Array.from({ length: 12 }, (_unused, index) =>
      newIssue(index % 3 === 0 ? { company: '\0' } : {}),
    );
    await Promise.allSettled(issues.map(({ commit }) => ledger.commit(commit)));
    const rows = await db.selectFrom('audit_log').select('seq').orderBy('seq').execute();
    expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_row, index) => index + 1));
  });

  test('R18: of two activations at once one key is active afterwards, and the other is told', async () => {
    const origin = { actor: { kind: 'console', id: 'test' }, requestId: 'req_1', at: 1 } as const;
    const key = (kid: string) =>
      ({
        kid,
        algorithm: 'EdDSA',
        stage: 'staged',
        publicJwk: {},
        sealedPrivateKey: null,
        createdAt: 1,
        activatedAt: null,
      }) as const;
    for (const kid of ['one', 'two']) {
      await keys.add(key(kid), { ...origin, action: 'key.generate' });
    }
    const change = { ...origin, action: 'key.activate' } as const;
    const activate = (kid: string) => keys.move([{ kid, from: 'staged', to: 'active' }], change);
    const answers = await Promise.all([activate('one'), activate('two')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, error: { code: 'CONCURRENT_CHANGE' } });
    const stages = (await keys.list()).map(({ stage }) => stage);
    expect(stages.toSorted()).toEqual(['active', 'staged']);
  });
});

function newIssue(facts: { readonly company?: string } = {}) {
  const account = sampleAccount(facts);
  const license = sampleLicense(account);
  const idempotency = { scope: 'console:1', key: sampleIds.uuid(), requestHash: 'abc' };
  return { license, commit: { ...issueCommit(account, license), idempotency } };
}

async function failOn({ db }: Database, table: string): Promise<void> {
  await sql`
    create or replace function planted_failure() returns trigger language plpgsql as $$
    begin
      raise exception 'planted failure';
    end
    $$`.execute(db);
  await sql`
    create trigger planted_failure after insert or update on ${sql.table(table)}
    for each row execute function planted_failure()`.execute(db);
}

async function dropFailures({ db }: Database): Promise<void> {
  await sql`drop function if exists planted_failure() cascade`.execute(db);
}

async function countRows({ db }: Database): Promise<Record<string, string>> {
  const counts: Record<string, string> = {};
  for (const table of [...tables, 'revoked_licenses']) {
    const { rows } = await sql<{ count: string }>`
      select count(*) as count from ${sql.table(table)}`.execute(db);
    counts[table] = rows[0]?.count ?? '';
  }
  return counts;
}
