import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import {
  issueCommit,
  sampleAccount,
  sampleLicense,
  sampleNow,
} from '@signet/use-cases/in-memory/samples';
import type { BeatRecord } from '@signet/use-cases/ports/heartbeat-log';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../connect.ts';
import { createStores } from '../test-stores/create-stores.ts';
import { freshEmbedded, freshPostgres } from '../test-stores/test-databases.ts';
import { createHeartbeatLog } from './heartbeat-log.ts';

const databases = [
  { engine: 'PGlite', database: await freshEmbedded() },
  { engine: 'PostgreSQL', database: await freshPostgres() },
];

async function issuedOn(database: Database): Promise<BeatRecord> {
  const stores = createStores(database, {
    ids: createCountedIds(),
    jobs: { send: async () => {} },
  });
  const account = sampleAccount();
  const license = sampleLicense(account);
  await stores.ledger.commit(issueCommit(account, license));
  return {
    licenseId: license.id,
    installId: 'install-1',
    at: sampleNow,
    generation: 1,
    kid: 'k1',
    nonce: 'n',
    acceptedKids: ['k1'],
    version: null,
    host: null,
    network: null,
    byFile: false,
    usage: null,
    revocationsVersion: 1,
  };
}

describe.each(databases)('$engine', ({ database }) => {
  let beat: BeatRecord;
  beforeAll(async () => {
    beat = await issuedOn(database);
    await poison(database);
  });
  const rows = async () => {
    const found = await sql<{ count: number }>`
      select count(*)::int as count from heartbeats where license_id = ${beat.licenseId}`.execute(
      database.db,
    );
    return found.rows[0]?.count;
  };

  test('a heartbeat that the store refuses takes none of its group with it', async () => {
    const log = createHeartbeatLog(database.db, { enough: 20 });
    const before = (await rows()) ?? 0;
    const beats = Array.from({ length: 20 }, (_, index) =>
      log.keep({ ...beat, nonce: index === 7 ? 'poison' : `n${index}` }),
    );
    const results = await Promise.allSettled(beats);
    expect(results.map(({ status }) => status === 'rejected')).toEqual(
      Array.from({ length: 20 }, (_, index) => index === 7),
    );
    expect(await rows()).toBe(before + 19);
    expect((await log.keep(beat)).ok).toBe(true);
  });

  test('a full queue refuses with a time to come back, and what it took in is kept', async () => {
    const log = createHeartbeatLog(database.db, { waiting: 30, largest: 10, enough: 10 });
    const before = (await rows()) ?? 0;
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => log.keep({ ...beat, nonce: `f${index}` })),
    );
    const kept = answers.filter(({ ok }) => ok).length;
    expect(kept).toBeGreaterThanOrEqual(30);
    expect(kept).toBeLessThan(200);
    expect(answers).toContainEqual({
      ok: false,
      error: { code: 'UNAVAILABLE', retryAfter: expect.any(Number) },
    });
    expect(await rows()).toBe(before + kept);
  });

  test('a month that is missing is made again, with everything that waits for it', async () => {
    const log = createHeartbeatLog(database.db);
    const at = sampleNow + 400 * 86_400;
    await log.keep({ ...beat, at });
    await sql`drop table heartbeats_2027_06`.execute(database.db);
    const answers = await Promise.all([log.keep({ ...beat, at }), log.keep({ ...beat, at })]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
  });
});

/** The store fails for one marked row, as a full disk or a broken page would. */
async function poison({ db }: Database): Promise<void> {
  await sql`
    create function refuse_poison() returns trigger language plpgsql as $$
    begin
      if new.nonce = 'poison' then raise exception 'This row cannot be written.'; end if;
      return new;
    end
    $$`.execute(db);
  await sql`
    create trigger heartbeats_refuse_poison before insert on heartbeats
    for each row execute function refuse_poison()`.execute(db);
}
