import { beforeAll, describe, expect, test } from 'vitest';
import { as, type Json, NOW, openServer } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const DAY = 86_400;
const iso = (at: number) => new Date(at * 1000).toISOString();
const trial = { tier: 'pro', kind: 'trial', domain_binding: ['acme.ro'], send_email: false };
const term = { product: 'kit', tier: 'pro', kind: 'term', offer: 'pro-monthly', send_email: false };

let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  server = await openServer();
});

async function post(path: string, payload: object): Promise<Json> {
  const url = `${LICENSES}${path}`;
  const headers = as.service('owner');
  return (await server.app.inject({ method: 'POST', url, headers, payload })).json();
}

async function issued(body: object): Promise<string> {
  server.clock.time = NOW;
  return (await post('', { ...body, customer_email: 'ana@acme.ro' })).license.id;
}

async function stateAt(id: string, at?: number, language = 'en'): Promise<Json> {
  const query = at === undefined ? '' : `?at=${iso(at)}`;
  const headers = { ...as.operator('auditor'), 'accept-language': language };
  const url = `${LICENSES}/${id}/timeline${query}`;
  return (await server.app.inject({ url, headers })).json();
}

describe('the time machine over REST', () => {
  test('C35–C38, R17: a trial, day by day, before a day has come', async () => {
    const id = await issued(trial);
    expect(await stateAt(id, NOW - 1)).toEqual({ at: expect.any(String), state: null });
    expect((await stateAt(id)).state).toMatchObject({
      status: 'active',
      kind: 'trial',
      support: { until: null, active: false },
      mails: [],
    });
    expect((await stateAt(id, NOW + 26 * DAY)).state).toMatchObject({
      status: 'active',
      mails: [{ mail: 'trial.offer', days_left: 5 }],
    });
    const over = (await stateAt(id, NOW + 31 * DAY)).state;
    expect(over).toMatchObject({ status: 'expired', term: { over: true } });
    expect(over.mails.map(({ mail }: Json) => mail)).toEqual(['trial.offer', 'license.ended']);
    expect(over.discounts).toContainEqual(
      expect.objectContaining({ discount: expect.stringMatching(/trial/i) }),
    );
  });

  test('D10, R16: what happened stays where it happened', async () => {
    const id = await issued(term);
    const steps = [
      [2, 'suspend', { reason: 'The payment is disputed' }],
      [4, 'reinstate', {}],
      [6, 'extend', { days: 30 }],
    ] as const;
    for (const [day, verb, body] of steps) {
      server.clock.time = NOW + day * DAY;
      await post(`/${id}/${verb}`, body);
    }
    const seen = await Promise.all([1, 3, 5, 7, 61].map((day) => stateAt(id, NOW + day * DAY)));
    expect(seen.map(({ state }) => [state.status, state.generation])).toEqual([
      ['active', 1],
      ['suspended', 1],
      ['active', 1],
      ['active', 2],
      ['expired', 2],
    ]);
    expect(seen.map(({ state }) => state.term.until)).toEqual([
      ...Array.from({ length: 3 }, () => iso(NOW + 30 * DAY).replace('.000Z', 'Z')),
      ...Array.from({ length: 2 }, () => iso(NOW + 60 * DAY).replace('.000Z', 'Z')),
    ]);
  });

  test('R11: a transferred license ends where its successor begins', async () => {
    const id = await issued({ tier: 'pro', domain_binding: ['acme.ro'], send_email: false });
    server.clock.time = NOW + 10 * DAY;
    const consent = { confirmation_from_old: true, confirmation_from_new: true };
    const body = { new_customer_email: 'bob@acme.ro', ...consent };
    const { license: next } = await post(`/${id}/transfer`, body);
    expect((await stateAt(id, NOW + 9 * DAY)).state.status).toBe('active');
    expect((await stateAt(id, NOW + 11 * DAY)).state.status).toBe('transferred');
    expect((await stateAt(next.id, NOW + 9 * DAY)).state).toBeNull();
    expect((await stateAt(next.id, NOW + 11 * DAY)).state).toMatchObject({
      status: 'active',
      customer_email: 'bob@acme.ro',
    });
  });

  test('its dates and discounts speak the reader’s language', async () => {
    const id = await issued(term);
    const textsIn = async (language: string) => {
      const { dates, discounts } = (await stateAt(id, NOW, language)).state;
      return [...dates, ...discounts].map(({ text }: Json) => text);
    };
    const [en, ro] = [await textsIn('en'), await textsIn('ro')];
    expect(en).toHaveLength(ro.length);
    expect(en.filter((text, index) => text === ro[index])).toEqual([]);
  });
});
