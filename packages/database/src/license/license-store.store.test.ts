import {
  issueCommit,
  sampleAccount,
  sampleIds,
  sampleLicense,
  sampleNow,
} from '@signet/use-cases/in-memory/samples';
import { licenseSorts } from '@signet/use-cases/ports/license-store';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { openJobs } from '../jobs/open-jobs.ts';
import { createStores } from '../test-stores/create-stores.ts';
import { freshPostgres } from '../test-stores/test-databases.ts';
import { pageQuery } from './license-page.ts';
import { createLicenseStore } from './license-store.ts';

const database = await freshPostgres();
const licenses = createLicenseStore(database.db);
const COPIES = 10_400;

beforeAll(async () => {
  const jobs = await openJobs(database, { works: false, onError: () => {} });
  const { ledger } = createStores(database, { jobs, ids: sampleIds });
  const account = sampleAccount();
  await ledger.commit(issueCommit(account, sampleLicense(account, { id: 'lic_pattern' })));
  await sql`
    insert into licenses
    select (jsonb_populate_record(license, jsonb_build_object(
      'id', 'lic_copy_' || n,
      'search', license.search || n,
      'tier', case when n % 1000 = 0 then 'rare' else 'common' end,
      'issued_at', license.issued_at - n * interval '1 minute'
    ))).*
    from licenses as license, generate_series(1, ${COPIES}) as n`.execute(database.db);
  await sql`analyze licenses`.execute(database.db);
});

const query = { filter: {}, sort: 'issued', descending: true, limit: 20, now: sampleNow } as const;

test('the total is exact up to 10,000 and says that there are more beyond', async () => {
  expect((await licenses.list(query)).total).toBe(10_001);
  const issuedTo = sampleNow - (COPIES - 10_000) * 60;
  expect((await licenses.list({ ...query, filter: { issuedTo } })).total).toBe(10_001);
  expect((await licenses.list({ ...query, filter: { issuedTo: issuedTo - 1 } })).total).toBe(
    10_000,
  );
  expect((await licenses.list({ ...query, filter: { tier: ['rare'] } })).total).toBe(10);
});

test.each(licenseSorts)(
  'a page sorted by %s, the first or a deep one, is read from an index in its order',
  async (sort) => {
    const ordered = { ...query, sort, limit: 5 };
    const { nextCursor } = await licenses.list(ordered);
    for (const asked of [ordered, { ...ordered, cursor: nextCursor ?? '' }]) {
      const plan = JSON.stringify(await pageQuery(database.db, asked).explain('text'));
      expect(plan).toContain('Index Scan Backward');
      expect(plan).not.toMatch(/Sort|Seq Scan/);
    }
  },
);

test('a search for a few is read from the trigram index', async () => {
  const asked = { ...query, filter: { q: 'xyzzy' } };
  const plan = JSON.stringify(await pageQuery(database.db, asked).explain('text'));
  expect(plan).toContain('licenses_by_search');
});
