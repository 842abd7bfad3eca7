import { createClient, SignetApiError } from '@signet/client';
import { as, openServer } from '@signet/server/server-fixture';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueFromYourCheckout } from './issue-from-your-checkout.ts';

const order = {
  id: '1042',
  email: 'ana@acme.ro',
  company: 'Acme Wellness SRL',
  domain: 'https://www.acme.ro/',
  tier: 'pro',
} as const;

let server: Awaited<ReturnType<typeof openServer>>;
let url: string;
beforeAll(async () => {
  server = await openServer();
  url = await server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.app.close();
});

const apiKey = as.service('operator').authorization.replace('Bearer ', '');
const client = () => createClient({ url, apiKey });

describe('B01: a service issues licenses from its own checkout', () => {
  test('a paid order becomes one license, and its repetition the same license and token', async () => {
    const first = await issueFromYourCheckout(client(), order);
    const again = await issueFromYourCheckout(client(), order);
    expect(first).toMatchObject({ delivered: true });
    expect(again).toEqual(first);
    const { items } = await client().license.list.query({ q: 'ana@acme.ro' });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ tier: 'pro', domainBinding: ['acme.ro'] });
  });

  test('an order that cannot be served says what is wrong and what to do', async () => {
    const delivery = await issueFromYourCheckout(client(), {
      ...order,
      id: '1043',
      domain: 'co.uk',
    });
    expect(delivery).toMatchObject({ delivered: false });
    expect(JSON.stringify(delivery)).toContain('co.uk');
  });

  test('the same order id with other contents is refused, not delivered twice', async () => {
    const other = await issueFromYourCheckout(client(), { ...order, domain: 'other.ro' });
    expect(other).toMatchObject({ delivered: false });
  });

  test('a wrong API key is UNAUTHENTICATED, with the fix', async () => {
    const stranger = createClient({ url, apiKey: 'guessed' });
    const failure: unknown = await stranger.license.list.query({}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SignetApiError);
    expect(failure).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});
