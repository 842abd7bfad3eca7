import { beforeAll, describe, expect, test } from 'vitest';
import { as, type Json, openServer } from '../../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const LOG = '/api/super-admin/audit-log';

let server: Awaited<ReturnType<typeof openServer>>;
let ids: string[];
beforeAll(async () => {
  server = await openServer();
  ids = [];
  for (const name of ['one', 'two', 'three']) {
    const payload = {
      customer_email: `${name}@acme.ro`,
      tier: 'pro',
      domain_binding: [`${name}.ro`],
    };
    const headers = as.service('owner');
    const answer = await server.app.inject({ method: 'POST', url: LICENSES, headers, payload });
    ids.push(answer.json().license.id);
    server.clock.time += 86_400;
  }
});

async function read(query = '', headers = as.service('auditor')): Promise<Json> {
  return (await server.app.inject({ url: `${LOG}${query}`, headers })).json();
}

describe('F01 the audit log over REST', () => {
  test('rows say who did what to what, newest first', async () => {
    const { items, total, next_cursor } = await read('?action=license.issue');
    expect(items.map(({ target }: Json) => target)).toEqual(ids.toReversed());
    expect({ total, next_cursor }).toEqual({ total: 3, next_cursor: null });
    expect(items[0]).toMatchObject({
      action: 'license.issue',
      actor: { kind: 'service', name: 'shop', role: 'owner' },
      request_id: expect.stringMatching(/^req_/),
      before: null,
    });
  });

  test.each([
    ['?target=ID', 1],
    ['?actor=service&action=license.issue', 3],
    ['?actor=service:key-owner&action=license.issue,license.revoke', 3],
    ['?actor=eve@evil.ro', 0],
    ['?action=license.issue&from=2026-05-02', 2],
    ['?action=license.issue&to=2026-05-01', 1],
    ['?action=license.issue&to=2026-05-01T11:59:59Z', 0],
  ])('%s finds %i', async (query, count) => {
    expect((await read(query.replace('ID', ids[0] ?? ''))).items).toHaveLength(count);
  });

  test('pages follow each other', async () => {
    const first = await read('?action=license.issue&limit=2');
    const second = await read(`?action=license.issue&limit=2&cursor=${first.next_cursor}`);
    const targets = [...first.items, ...second.items].map(({ target }: Json) => target);
    expect(targets).toEqual(ids.toReversed());
    expect(second.next_cursor).toBeNull();
  });

  test('an unknown filter is refused by name', async () => {
    expect(await read('?who=me')).toMatchObject({ code: 'VALIDATION', param: 'who' });
  });
});
