import { catalog } from '@signet/catalog/catalog';
import { heartbeatStates } from '@signet/domain/catalog/enforcement-presets';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import fastify, { type FastifyServerOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { createLicense } from '../license/create-license.ts';
import { ISSUED, tokenOf, trialClaims, vendorKeys } from '../token/sample-token-fixture.ts';
import { signetFastify, type SignetFastifyOptions } from './signet-fastify.ts';

interface Shop {
  readonly claims?: Partial<LicenseClaims>;
  readonly token?: string | undefined;
  readonly age?: number;
  readonly server?: FastifyServerOptions;
  readonly options?: SignetFastifyOptions;
  readonly denies?: boolean;
}

/** A small shop behind the adapter, with one route for each gate. */
async function shop({
  claims,
  age = 0,
  server = {},
  options = {},
  denies = false,
  ...given
}: Shop = {}) {
  const { storefront } = catalog.products;
  const license = await createLicense({
    catalog: denies
      ? { ...catalog, products: { storefront: { ...storefront, enforcement: heartbeatStates } } }
      : catalog,
    product: 'storefront',
    keys: vendorKeys,
    token: 'token' in given ? given.token : tokenOf(claims),
    now: () => ISSUED + age,
    server: 'https://licenses.example.com',
  });
  const app = fastify(server);
  const signet = signetFastify(license, options);
  await app.register(signet.plugin);
  app.get('/', async () => 'shop');
  app.get('/admin', async () => 'admin');
  app.get('/admin/orders', async () => 'orders');
  app.get('/shops', { preHandler: signet.requireFeature('multi_tenant') }, async () => 'shops');
  app.get('/brand', { preHandler: signet.requireFeature('white_label') }, async () => 'brand');
  app.get<{ Params: { name: string } }>(
    '/themes/:name',
    { preHandler: signet.requireLicensedTheme(nameIn) },
    async () => 'theme',
  );
  app.get<{ Params: { name: string } }>(
    '/plugins/:name',
    { preHandler: signet.requireLicensedPlugin(nameIn) },
    async () => 'plugin',
  );
  app.get(
    '/booking',
    { preHandler: signet.requireLicensedPlugin('niche-booking') },
    async () => 'booking',
  );
  app.get<{ Params: { name: string } }>(
    '/niches/:name',
    { preHandler: signet.requireNichePackage(nameIn) },
    async () => 'niche',
  );
  return app;
}

function nameIn({ params }: { readonly params: unknown }): string {
  return (params as { readonly name: string }).name;
}

const accepted = [
  'acme.ro',
  'ACME.ro:8080',
  'www.acme.ro',
  'staging.acme.ro',
  'dev.acme.ro',
  'a.b.acme.ro',
  'acme.ro.',
  'localhost:3000',
  'x.localhost',
  'nas.local',
  '127.0.0.1',
  '192.168.1.7',
  '10.1.2.3',
  '172.16.0.9',
  '169.254.1.1',
  '[::1]:3000',
  '[fe80::1]',
  '[fd00::1]',
];
const refused = [
  'acme.de',
  'competitor.ro',
  'acme.ro.attacker.com',
  'notacme.ro',
  '192.168.evil.com',
  '8.8.8.8',
  '172.32.0.1',
  '[2001:db8::1]',
  'localhost.evil.com',
  'evil.com#.acme.ro',
  'acme.ro@evil.com',
  'ro',
];

describe('the host of every request', () => {
  test.each(accepted)('C19–C21, R10: %s is served', async (host) => {
    const app = await shop();
    expect(await app.inject({ url: '/', headers: { host } })).toMatchObject({
      statusCode: 200,
      body: 'shop',
    });
  });

  test.each(refused)('C22, C42, R10: %j is refused on every request', async (host) => {
    const app = await shop();
    for (const url of ['/', '/admin', '/shops', '/no-such-page', '/license/validate']) {
      const answer = await app.inject({ url, headers: { host } });
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({
        code: 'domain_not_licensed',
        docs: '/docs/errors/domain_not_licensed',
      });
    }
  });

  test('C42: the body has error, code, fix, docs and the request id', async () => {
    const answer = await (await shop()).inject({ url: '/', headers: { host: 'acme.de' } });
    expect(answer.json()).toEqual({
      error: 'Host acme.de is not under acme.ro.',
      code: 'domain_not_licensed',
      fix: 'Let the proxy forward the original Host header, or add a license for acme.de.',
      docs: '/docs/errors/domain_not_licensed',
      request_id: 'req-1',
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('R10: a forwarded host counts only from a trusted proxy', async () => {
    const inside = { host: '127.0.0.1:3000', 'x-forwarded-host': 'acme.de' };
    const outside = { host: 'acme.de', 'x-forwarded-host': 'acme.ro' };
    const plain = await shop();
    const behindProxy = await shop({ server: { trustProxy: '127.0.0.1' } });
    const otherProxy = await shop({ server: { trustProxy: '10.9.9.9' } });
    const statusOf = async (app: typeof plain, headers: Record<string, string>) =>
      (await app.inject({ url: '/', headers })).statusCode;
    expect([await statusOf(plain, inside), await statusOf(plain, outside)]).toEqual([200, 403]);
    expect([await statusOf(behindProxy, inside), await statusOf(behindProxy, outside)]).toEqual([
      403, 200,
    ]);
    expect([await statusOf(otherProxy, inside), await statusOf(otherProxy, outside)]).toEqual([
      200, 403,
    ]);
  });

  test('C24: a second domain that redirects is covered by the same license', async () => {
    const app = await shop({ claims: { domain_binding: ['acme.ro', 'acme.de'] } });
    expect((await app.inject({ url: '/', headers: { host: 'www.acme.de' } })).statusCode).toBe(200);
  });
});

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
