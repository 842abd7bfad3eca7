import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trialClaims } from '../token/sample-token-fixture.ts';
import { type Adapter, adapters, type AskedShop, serverAdapters } from './adapters-fixture.ts';
import type { ShopCase } from './opened-shop-fixture.ts';

/** Opens a framework's shop for the tests of a block. */
function opened({ open }: Adapter, shop?: ShopCase): () => AskedShop {
  let shown: AskedShop;
  beforeAll(async () => {
    shown = await open(shop);
  });
  afterAll(() => shown.close());
  return () => shown;
}

const inRomanian = { headers: { 'accept-language': 'ro-RO,ro;q=0.9,en;q=0.8' } };
const ended = { claims: trialClaims, age: 31 * 86_400 };

describe.each(adapters)('$name: gates', (adapter) => {
  const shop = opened(adapter);

  test.each([
    ['C14', '/shops', 200, undefined],
    ['C14, A32', '/brand', 402, 'PLAN_LIMIT'],
    ['C15', '/themes/theme-fashion', 200, undefined],
    ['C15', '/themes/theme-travel', 403, 'license_denied'],
    ['C15', '/themes/no-such-theme', 403, 'license_denied'],
    ['C16', '/plugins/efactura-ro', 200, undefined],
    ['C16, C43', '/plugins/niche-booking', 403, 'license_denied'],
    ['C43', '/booking', 403, 'license_denied'],
    ['C17', '/niches/ecommerce', 200, undefined],
    ['C17', '/niches/services', 403, 'license_denied'],
    ['C17', '/niches/__proto__', 403, 'license_denied'],
    ['A31: an error that a handler throws', '/inside', 402, 'PLAN_LIMIT'],
  ])('%s: %s answers %d %s', async (_, path, status, code) => {
    const answer = await shop().ask(path);
    expect(answer.status).toBe(status);
    if (code === undefined) expect(answer.body).toBe('done');
    else expect(JSON.parse(answer.body)).toMatchObject({ code, docs: `/docs/errors/${code}` });
  });

  test('A32, A33: the 402 body says it in the reader’s language', async () => {
    expect(JSON.parse((await shop().ask('/brand')).body)).toMatchObject({
      error: 'White label is not available on your plan.',
      feature: 'white_label',
      needs: 'enterprise',
    });
    expect((await shop().ask('/brand', inRomanian)).body).toContain('Marcă proprie');
  });
});

describe.each(adapters)('$name: who asks, and what is wrong', (adapter) => {
  const shop = opened(adapter);

  test.each([
    ['a web session', { cookie: 'session=1' }],
    ['an API key', { authorization: 'Bearer sgk_1' }],
    ['a mobile app', { 'user-agent': 'Shop/2.1 (iOS 19)' }],
  ])('A34: %s meets the same limit', async (_, headers) => {
    expect((await shop().ask('/brand', { headers })).status).toBe(402);
  });

  test('C41, R3: the product hears once, at start, what is wrong with its license', async () => {
    const heard: string[] = [];
    const onProblem = ({ code }: { readonly code: string }) => heard.push(code);
    const opening = await adapter.open({ token: 'garbage', options: { onProblem } });
    await opening.ask('/');
    await opening.close();
    expect(heard).toEqual(['LICENSE_MALFORMED']);
  });
});

describe.each(adapters)('$name: the host of every request', (adapter) => {
  const shop = opened(adapter);
  const proxied = opened(adapter, { behindProxy: true });

  test.each([
    'acme.ro',
    'ACME.ro:8080',
    'a.b.acme.ro',
    'acme.ro.',
    'x.localhost',
    '10.1.2.3',
    '[::1]:3000',
  ])('C19–C21, R10: %s is served', async (host) => {
    expect(await shop().ask('/', { headers: { host } })).toMatchObject({
      status: 200,
      body: 'shop',
    });
  });

  test.each([
    'acme.de',
    'acme.ro.attacker.com',
    'notacme.ro',
    '8.8.8.8',
    'localhost.evil.com',
    'ro',
  ])('C22, C42, R10: %s is refused, on admin paths too', async (host) => {
    for (const path of ['/', '/admin', '/shops']) {
      const answer = await shop().ask(path, { headers: { host } });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.body)).toMatchObject({
        code: 'domain_not_licensed',
        docs: '/docs/errors/domain_not_licensed',
      });
    }
  });

  test('R10: a forwarded host counts only from a trusted proxy', async () => {
    const inside = { host: 'acme.ro', 'x-forwarded-host': 'acme.de' };
    const outside = { host: 'acme.de', 'x-forwarded-host': 'acme.ro' };
    const statuses = (asked: AskedShop) =>
      Promise.all(
        [inside, outside].map(async (headers) => (await asked.ask('/', { headers })).status),
      );
    expect(await statuses(shop())).toEqual([200, 403]);
    expect(await statuses(proxied())).toEqual([403, 200]);
  });
});

describe.each(adapters)('$name: the validate route', (adapter) => {
  const shop = opened(adapter);

  test('A15: answers anyone with verdict, state and reasons, and names no customer', async () => {
    const answer = await shop().ask('/license/validate');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({
      valid: true,
      tier: 'pro',
      host: { allowed: true },
      runtime: { name: 'ACTIVE' },
    });
    expect(answer.body).not.toMatch(/canary/i);
  });

  test('A15, C42: says from a foreign host what is wrong with it', async () => {
    const { body } = await shop().ask('/license/validate', { headers: { host: 'acme.de' } });
    expect(JSON.parse(body)).toMatchObject({
      valid: true,
      host: { allowed: false, code: 'domain_not_licensed' },
    });
  });
});

describe.each(adapters)('$name: an ended trial and a missing license', (adapter) => {
  const trial = opened(adapter, ended);
  const missing = opened(adapter, { token: undefined, denies: true });

  test('C38, R17: programs get 503 with the error’s body; the admin stays open', async () => {
    const answer = await trial().ask('/shops');
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.body)).toMatchObject({
      code: 'TRIAL_ENDED',
      docs: '/docs/errors/TRIAL_ENDED',
    });
    expect((await trial().ask('/admin')).body).toBe('admin');
    expect((await trial().ask('/admin/orders')).body).toBe('orders');
  });

  test('D07: without a license every protected endpoint answers 403 NOT_ACTIVATED; the admin stays open', async () => {
    for (const path of ['/', '/shops', '/themes/theme-fashion']) {
      const { status, body } = await missing().ask(path);
      expect([status, JSON.parse(body)]).toMatchObject([403, { code: 'NOT_ACTIVATED' }]);
    }
    expect((await missing().ask('/admin')).status).toBe(200);
    expect((await missing().ask('/license/validate')).status).toBe(200);
  });
});

describe.each(serverAdapters)('$name: over HTTP', (adapter) => {
  const shop = opened(adapter);
  const running = opened(adapter, { claims: trialClaims, age: 86_400 });
  const trial = opened(adapter, ended);
  const moved = opened(adapter, {
    ...ended,
    options: { adminPrefix: ['/backoffice'], upgradeUrl: 'https://shop.example/buy?x="<b>' },
  });

  test('C42: a refusal is kept by no cache, on unknown paths too', async () => {
    const answer = await shop().ask('/no-such-page', { headers: { host: 'acme.de' } });
    expect(answer.status).toBe(403);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(JSON.parse(answer.body)).toMatchObject({
      error: 'Host acme.de is not under acme.ro.',
      fix: 'Let the proxy forward the original Host header, or add a license for acme.de.',
    });
    expect((await shop().ask('/no-such-page')).status).toBe(404);
  });

  test('A15: the validate route answers 403 to a foreign host, and HEAD too', async () => {
    const headers = { host: 'acme.de' };
    expect((await shop().ask('/license/validate?x=1', { headers })).status).toBe(403);
    expect((await shop().ask('/license/validate', { method: 'HEAD' })).status).toBe(200);
    expect((await shop().ask('/license/validated')).status).toBe(404);
  });

  test('C36, R17: the watermark is there in both languages while a trial runs, and only then', async () => {
    expect((await running().ask('/')).body).toBe(
      'shop<strong class="signet-watermark" lang="en">Trial</strong>',
    );
    expect((await running().ask('/', inRomanian)).body).toContain('lang="ro">Versiune de probă<');
    expect((await shop().ask('/')).body).toBe('shop');
  });

  test('C38, R17: visitors get 503 with an upgrade page', async () => {
    const page = await trial().ask('/', { headers: { accept: 'text/html,*/*' } });
    expect(page.status).toBe(503);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('The trial ended on 31 January 2026.');
    expect(page.body).toContain('href="https://licenses.example.com/portal"');
    expect((await trial().ask('/admin?page=2')).status).toBe(200);
  });

  test.each(['/administrator', '/admin%2f..', '/Admin', '/admin\\..'])(
    'C38: %s is not an admin path',
    async (path) => {
      // Hono's own server already refuses a backslash.
      expect([400, 503]).toContain((await trial().ask(path)).status);
    },
  );

  test('C38: the admin prefix and the upgrade address are the product’s to choose', async () => {
    expect((await moved().ask('/backoffice')).status).toBe(404);
    const headers = { accept: 'text/html', ...inRomanian.headers };
    const page = await moved().ask('/admin', { headers });
    expect(page.status).toBe(503);
    expect(page.body).toContain('href="https://shop.example/buy?x=&quot;&lt;b>"');
    expect(page.body).toContain('lang="ro"');
  });
});
