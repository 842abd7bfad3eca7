import type { Database } from '@signet/database/connect';
import { createStores } from '@signet/database/test-stores/create-stores';
import { freshEmbedded, freshPostgres } from '@signet/database/test-stores/test-databases';
import type { LicenseId } from '@signet/domain/license/license';
import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { beforeAll, describe, expect, test } from 'vitest';
import { as, type Json, NOW, openServer } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const DAY = 86_400;
const term = { product: 'kit', tier: 'pro', kind: 'term', offer: 'pro-monthly', send_email: false };

async function openOver(database: Database) {
  const jobs = { send: async () => {} };
  const stores = createStores(database, { jobs, ids: createCountedIds() });
  const server = await openServer({ stores });
  const post = async (path: string, payload: object, key?: string) => {
    const headers = {
      ...as.service('owner'),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const url = `${LICENSES}${path}`;
    const answer = await server.app.inject({ method: 'POST', url, headers, payload });
    const body: Json = answer.json();
    return { status: answer.statusCode, body };
  };
  const issue = async (change: object = {}): Promise<LicenseId> => {
    const answer = await post('', { ...term, customer_email: 'ana@acme.ro', ...change });
    return answer.body.license.id;
  };
  const auditOf = async (id: LicenseId) => (await stores.auditLog.ofTarget(id, 50)).toReversed();
  return { ...server, database, post, issue, auditOf };
}

describe.each([
  ['PGlite', freshEmbedded],
  ['PostgreSQL', freshPostgres],
])('on %s', (_, fresh) => {
  let server: Awaited<ReturnType<typeof openOver>>;
  beforeAll(async () => {
    server = await openOver(await fresh());
  });

  test('F01, F02: every verb leaves one audit row, with the record before and after', async () => {
    const id = await server.issue();
    const verbs = [
      ['suspend', { reason: 'The payment is disputed' }],
      ['reinstate', {}],
      ['extend', { days: 30 }],
      ['renew-support', { support_period: '12mo' }],
      ['upgrade', { tier: 'pro', offer: 'pro-yearly' }],
      ['revoke', { reason: 'Cancelled by the customer' }],
      ['mark-refunded', { refund_id: 're_123' }],
    ] as const;
    for (const [verb, body] of verbs) {
      expect([verb, (await server.post(`/${id}/${verb}`, body)).status]).toEqual([verb, 200]);
    }
    const rows = await server.auditOf(id);
    expect(rows.map(({ action }) => action)).toEqual([
      'license.issue',
      'license.suspend',
      'license.reinstate',
      'license.extend',
      'license.renew_support',
      'license.upgrade',
      'license.revoke',
      'license.mark_refunded',
    ]);
    // Each record is what the one before it left, but for the claims of a token that was signed.
    for (const [index, { before }] of rows.entries()) {
      const { claims: _claims, ...left } = (rows[index - 1]?.after ?? {}) as Json;
      expect(before).toEqual(index === 0 ? null : left);
    }
    const { license } = (await server.stores.licenses.find(id)) ?? {};
    expect(license).toMatchObject({ status: 'refunded', refundId: 're_123', generation: 4 });
  });

  test('D10: the time machine reads what each verb left', async () => {
    const id = await server.issue();
    server.clock.time = NOW + 2 * DAY;
    await server.post(`/${id}/suspend`, { reason: 'The payment is disputed' });
    server.clock.time = NOW + 4 * DAY;
    await server.post(`/${id}/reinstate`, {});
    server.clock.time = NOW;
    const statusAt = async (day: number) => {
      const at = new Date((NOW + day * DAY) * 1000).toISOString();
      const url = `${LICENSES}/${id}/timeline?at=${at}`;
      const answer = await server.app.inject({ url, headers: as.service('auditor') });
      const { state }: Json = answer.json();
      return state?.status;
    };
    const seen = await Promise.all([-1, 0, 3, 5, 31].map(statusAt));
    expect(seen).toEqual([undefined, 'active', 'suspended', 'active', 'expired']);
  });

  test('B51, R19: what was revoked and is paid back later stays on the revocation list once', async () => {
    const id = await server.issue();
    await server.post(`/${id}/revoke`, { reason: 'Cancelled by the customer' });
    await server.post(`/${id}/mark-refunded`, { refund_id: 're_124' });
    const listed = await server.database.db
      .selectFrom('revoked_licenses')
      .select(['license_id', 'code'])
      .where('license_id', '=', id)
      .execute();
    expect(listed).toEqual([{ license_id: id, code: 'other' }]);
  });

  test('R16: the same request repeated extends once; two at the same time do not add up unseen', async () => {
    const id = await server.issue();
    const once = await server.post(`/${id}/extend`, { days: 30 }, `extend ${id}`);
    expect(await server.post(`/${id}/extend`, { days: 30 }, `extend ${id}`)).toEqual(once);
    const together = await Promise.all(
      [1, 2, 3].map(() => server.post(`/${id}/extend`, { days: 30 })),
    );
    const done = together.filter(({ status }) => status === 200).length;
    expect(together.filter(({ status }) => status === 409)).toHaveLength(3 - done);
    const { license } = (await server.stores.licenses.find(id)) ?? {};
    expect(license?.expiresAt).toBe(NOW + (60 + 30 * done) * DAY);
    expect(license?.generation).toBe(2 + done);
  });
});
