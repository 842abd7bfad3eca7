import type { Database } from '@signet/database/connect';
import { openJobs } from '@signet/database/jobs/open-jobs';
import { createStores } from '@signet/database/test-stores/create-stores';
import { freshEmbedded, freshPostgres } from '@signet/database/test-stores/test-databases';
import type { LicenseId } from '@signet/domain/license/license';
import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { as, type Json, NOW, openServer } from '../server-fixture.ts';
import { dailyRound } from './daily-round.ts';

const DAY = 86_400;
const WORKERS = 3;
const kit = { product: 'kit', tier: 'pro', kind: 'term', send_email: false };
const monthly = { ...kit, offer: 'pro-monthly' };
const trial = { tier: 'pro', kind: 'trial', domain_binding: ['acme.ro'], send_email: false };

async function openRounds(database: Database) {
  const jobs = { send: async () => {} };
  const stores = createStores(database, { jobs, ids: createCountedIds() });
  const server = { ...(await openServer({ stores })), start: NOW };
  const deps = { license: server.deps.license, reminders: stores.reminders };

  const post = async (path: string, payload: object): Promise<Json> => {
    const url = `/api/super-admin/licenses${path}`;
    const headers = as.service('owner');
    return (await server.app.inject({ method: 'POST', url, headers, payload })).json();
  };
  const issue = async (body: object, count = 1): Promise<readonly LicenseId[]> => {
    const ids: LicenseId[] = [];
    for (let index = 0; index < count; index += 1) {
      ids.push((await post('', { ...body, customer_email: 'ana@acme.ro' })).license.id);
    }
    return ids;
  };
  /** The round of one day after the start, by several workers at the same time; answers what they did together. */
  const round = async (day: number, workers = WORKERS) => {
    server.clock.time = server.start + day * DAY;
    const sentAt = server.clock.time;
    const done = await Promise.all(
      Array.from({ length: workers }, () => dailyRound(deps, { sentAt })),
    );
    return {
      expired: done.reduce((sum, { expired }) => sum + expired, 0),
      reminders: done.reduce((sum, { reminders }) => sum + reminders, 0),
    };
  };
  const mailsOf = async (id: LicenseId) =>
    (await stores.outbox.ofLicense(id)).map(({ message }) => message).toReversed();
  const auditOf = async (id: LicenseId) => (await stores.auditLog.ofTarget(id, 50)).toReversed();
  return Object.assign(server, { database, rounds: deps, post, issue, round, mailsOf, auditOf });
}

describe.each([
  ['PGlite', freshEmbedded],
  ['PostgreSQL', freshPostgres],
])('on %s', (_, fresh) => {
  let server: Awaited<ReturnType<typeof openRounds>>;
  let start = NOW;
  beforeAll(async () => {
    server = await openRounds(await fresh());
  });
  // Each test lives in years of its own, and what an earlier one left is over before it begins.
  beforeEach(async () => {
    start += 1_000 * DAY;
    server.start = start;
    await server.round(0, 1);
  });

  test('E17, F06, F07: past its date each license is marked once, with one audit row of the job', async () => {
    const ids = await server.issue({ ...kit, offer: 'pro-workshop' }, 7);
    expect(await server.round(6.9)).toMatchObject({ expired: 0 });
    expect(await server.round(7)).toMatchObject({ expired: 7 });
    expect(await server.round(8)).toMatchObject({ expired: 0 });
    for (const id of ids) {
      const { license } = (await server.stores.licenses.find(id)) ?? {};
      expect(license).toMatchObject({ status: 'expired', expiredAt: start + 7 * DAY });
      const rows = (await server.auditOf(id)).filter(({ action }) => action === 'license.expire');
      expect(rows).toMatchObject([{ actor: { kind: 'job', id: 'license.daily' } }]);
      expect((await server.mailsOf(id)).filter((one) => one === 'license-ended')).toHaveLength(1);
    }
  });

  test('E18, F18: each warning comes once, seven, three and one day before', async () => {
    const ids = await server.issue(monthly, 3);
    // The support that comes with it ends with the term, and is announced once as well (F22).
    expect(await server.round(15.9)).toEqual({ expired: 0, reminders: 0 });
    expect(await server.round(16)).toEqual({ expired: 0, reminders: 3 });
    const counts = [];
    for (const day of [22, 23, 24, 26, 27, 28, 29]) {
      counts.push((await server.round(day)).reminders);
    }
    expect(counts).toEqual([0, 3, 0, 0, 3, 0, 3]);
    for (const id of ids) {
      expect(await server.mailsOf(id)).toEqual([
        'support-ending',
        'license-expiring',
        'license-expiring',
        'license-expiring',
      ]);
    }
  });

  test('F18: after a week without a worker only the warning that still makes sense is sent', async () => {
    const [id = 'lic_none'] = await server.issue(monthly);
    await server.round(16);
    expect(await server.round(29.5)).toEqual({ expired: 0, reminders: 1 });
    expect(await server.round(29.6)).toEqual({ expired: 0, reminders: 0 });
    expect(await server.mailsOf(id)).toEqual(['support-ending', 'license-expiring']);
  });

  test('F18: a license that is extended is warned anew', async () => {
    const [id = 'lic_none'] = await server.issue(monthly);
    await server.round(16);
    expect(await server.round(28)).toMatchObject({ reminders: 1 });
    await server.post(`/${id}/extend`, { days: 30 });
    expect(await server.round(30)).toMatchObject({ expired: 0, reminders: 0 });
    expect(await server.round(53)).toMatchObject({ reminders: 1 });
  });

  test('C37, C38, F07, F19, F20, R17: a trial gets its offer on day 25 and its end on day 30', async () => {
    const [id = 'lic_none'] = await server.issue(trial);
    expect(await server.round(24.9)).toEqual({ expired: 0, reminders: 0 });
    expect(await server.round(25)).toEqual({ expired: 0, reminders: 1 });
    expect(await server.round(29)).toEqual({ expired: 0, reminders: 0 });
    expect(await server.round(30)).toEqual({ expired: 1, reminders: 0 });
    expect(await server.mailsOf(id)).toEqual(['trial-offer', 'license-ended']);
  });

  test('E19: a tick of the queue does a round as of the instant at which the store sent it', async () => {
    // The store's clock is this machine's.
    const present = Math.floor(Date.now() / 1000);
    server.clock.time = present - 2 * DAY;
    const [over = 'lic_none'] = await server.issue({ ...kit, validity_days: 1 });
    const [ahead = 'lic_none'] = await server.issue({ ...kit, validity_days: 300 });
    server.clock.time = present + 1_000 * DAY;
    const jobs = await openJobs(server.database, { works: true, onError: () => {} });
    const done = Promise.withResolvers<number>();
    await jobs.work('license.daily', async (_data, run) => {
      const { expired } = await dailyRound(server.rounds, run);
      done.resolve(expired);
    });
    await server.database.db.transaction().execute(async (transaction) => {
      await jobs.send(transaction, 'license.daily', { data: {}, delaySeconds: 0 });
    });
    expect(await done.promise).toBe(1);
    await jobs.stop();
    const statusOf = async (id: LicenseId) =>
      (await server.stores.licenses.find(id))?.license.status;
    expect([await statusOf(over), await statusOf(ahead)]).toEqual(['expired', 'active']);
  });

  test('a clock that is ahead of the store’s ends nothing', async () => {
    const [id = 'lic_none'] = await server.issue(monthly);
    server.clock.time = start + 900 * DAY;
    const done = await dailyRound(server.rounds, { sentAt: start + DAY });
    expect(done).toEqual({ expired: 0, reminders: 0 });
    expect((await server.stores.licenses.find(id))?.license.status).toBe('active');
  });

  test('a clock that goes back repeats nothing', async () => {
    const [id = 'lic_none'] = await server.issue(monthly);
    await server.round(16);
    await server.round(28);
    for (const day of [24, 27.5, 16]) {
      expect(await server.round(day)).toEqual({ expired: 0, reminders: 0 });
    }
    expect(await server.mailsOf(id)).toEqual(['support-ending', 'license-expiring']);
  });

  test('D10: what is suspended or revoked is neither marked nor reminded', async () => {
    const [one = 'lic_none', other = 'lic_none'] = await server.issue(monthly, 2);
    await server.post(`/${one}/suspend`, { reason: 'The payment is disputed' });
    await server.post(`/${other}/revoke`, { reason: 'Cancelled by the customer' });
    for (const day of [16, 23, 40]) {
      expect(await server.round(day)).toEqual({ expired: 0, reminders: 0 });
    }
  });
});
