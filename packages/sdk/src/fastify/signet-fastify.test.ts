import { describe, expect, test } from 'vitest';
import { trialClaims } from '../token/sample-token-fixture.ts';
import { shop } from './shop-fixture.ts';

describe('gates as pre-handlers', () => {
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
  ])('%s: %s answers %d %s', async (_, url, status, code) => {
    const answer = await (await shop()).inject({ url });
    expect(answer.statusCode).toBe(status);
    if (code !== undefined)
      expect(answer.json()).toMatchObject({ code, docs: `/docs/errors/${code}` });
  });

  test('A33: the 402 body says it in the reader’s language', async () => {
    const app = await shop();
    const english = await app.inject({ url: '/brand' });
    expect(english.json()).toMatchObject({
      error: 'White label is not available on your plan.',
      feature: 'white_label',
      needs: 'enterprise',
    });
    const romanian = await app.inject({
      url: '/brand',
      headers: { 'accept-language': 'ro-RO,ro;q=0.9,en;q=0.8' },
    });
    expect(romanian.json<{ error: string }>().error).toContain('Marcă proprie');
  });

  test('the license hangs on the server, also inside encapsulated plugins', async () => {
    const app = await shop();
    await app.register(async (inner) => {
      inner.get('/inner', async () => inner.license.product);
    });
    expect((await app.inject('/inner')).body).toBe('storefront');
    expect((await app.inject({ url: '/inner', headers: { host: 'acme.de' } })).statusCode).toBe(
      403,
    );
  });
});

describe('an ended trial', () => {
  const ended = { claims: trialClaims, age: 31 * 86_400 };

  test('C38: visitors get 503 with an upgrade page; the admin stays open', async () => {
    const app = await shop(ended);
    const page = await app.inject({ url: '/', headers: { accept: 'text/html,*/*' } });
    expect(page.statusCode).toBe(503);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('The trial ended on 31 January 2026.');
    expect(page.body).toContain('href="https://licenses.example.com/portal"');
    for (const url of ['/admin', '/admin/orders', '/admin?page=2']) {
      expect((await app.inject(url)).statusCode).toBe(200);
    }
  });

  test('C38: programs get the error’s body', async () => {
    const answer = await (await shop(ended)).inject('/shops');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'TRIAL_ENDED', docs: '/docs/errors/TRIAL_ENDED' });
  });

  test.each(['/administrator', '/admin/../', '/admin%2f..', '/Admin', '//admin', '/admin\\..'])(
    'C38: %s is not an admin path',
    async (url) => {
      const answer = await (await shop(ended)).inject({ method: 'GET', url });
      expect(answer.statusCode).toBe(503);
    },
  );

  test('C38: the admin prefix and the upgrade address are the product’s to choose', async () => {
    const options = { adminPrefix: ['/backoffice'], upgradeUrl: 'https://shop.example/buy?x="<b>' };
    const app = await shop({ ...ended, options });
    expect((await app.inject('/backoffice')).statusCode).toBe(404);
    const page = await app.inject({
      url: '/admin',
      headers: { accept: 'text/html', 'accept-language': 'ro' },
    });
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('href="https://shop.example/buy?x=&quot;&lt;b>"');
    expect(page.body).toContain('lang="ro"');
  });

  test('C36: while it runs, the watermark is on the license', async () => {
    const app = await shop({ claims: trialClaims, age: 86_400 });
    expect((await app.inject('/')).statusCode).toBe(200);
    expect(app.license.trial).toMatchObject({
      daysLeft: 29,
      watermark: { en: 'Trial', ro: 'Versiune de probă' },
    });
  });
});

describe('a license that is missing', () => {
  test('D07: every protected endpoint answers 403 NOT_ACTIVATED; the admin stays open', async () => {
    const app = await shop({ token: undefined, denies: true });
    for (const url of ['/', '/shops', '/themes/theme-fashion']) {
      const answer = await app.inject(url);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        403,
        'NOT_ACTIVATED',
      ]);
    }
    expect((await app.inject('/admin')).statusCode).toBe(200);
    expect((await app.inject('/license/validate')).statusCode).toBe(200);
  });

  test('C41: the log says at start what failed and what to do', async () => {
    const lines: string[] = [];
    const server = {
      logger: { level: 'error', stream: { write: (line: string) => lines.push(line) } },
    } as const;
    await shop({ token: 'garbage', server });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('[license] verification failed');
    expect(lines[0]).toContain('LICENSE_MALFORMED');
    expect(lines[0]).not.toContain('garbage');
  });
});
