import { describe, expect, test } from 'vitest';
import { openServer } from '../install/opened-server-fixture.ts';
import { ISSUED } from '../install/vendor-fixture.ts';

const DAY = 86_400;
const trial = {
  kind: 'trial',
  support_until: null,
  exp: ISSUED + 30 * DAY,
  expires_at: ISSUED + 30 * DAY,
};

describe('the guarded routes of the storefront', () => {
  test('A32, C14: reports need the audit log: 402 PLAN_LIMIT without, 200 with it', async () => {
    const shut = await (await openServer({ claims: {} })).inject('/reports');
    expect(shut.statusCode).toBe(402);
    expect(shut.json()).toMatchObject({ code: 'PLAN_LIMIT', feature: 'audit_log' });
    const open = await openServer({ claims: { features: ['audit_log'] } });
    expect((await open.inject('/reports')).statusCode).toBe(200);
  });

  test.each([
    ['C15, C18', '/themes/theme-travel/install', 200],
    ['C15, C18', '/themes/theme-fashion/install', 403],
    ['C16, C18', '/plugins/efactura-ro/enable', 200],
    ['C16, C43', '/plugins/shipping-sameday/enable', 403],
    ['C17, C18', '/niches/services/activate', 200],
    ['C17, C18', '/niches/travel/activate', 403],
    ['C18: ANAF SPV submit', '/anaf/invoices', 200],
    ['C14, C18', '/marketplace/publish', 402],
  ])('%s: %s answers %d', async (_, url, status) => {
    const answer = await (await openServer({ claims: {} })).inject({ method: 'POST', url });
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json()).toMatchObject({ code: 'license_denied' });
  });

  test('C42: another host is refused everywhere; a subdomain is served', async () => {
    const app = await openServer({ claims: {} });
    for (const url of ['/', '/admin', '/reports', '/admin/style.css']) {
      const answer = await app.inject({ url, headers: { host: 'acme.de' } });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        403,
        'domain_not_licensed',
      ]);
    }
    expect((await app.inject({ url: '/', headers: { host: 'www.acme.ro' } })).statusCode).toBe(200);
  });

  test('A15: the license can be validated by anyone', async () => {
    const answer = await (await openServer({ claims: {} })).inject('/license/validate');
    expect(answer.json()).toMatchObject({ valid: true, tier: 'pro' });
  });
});

describe('the guarded routes of the office', () => {
  test('A31–A33: a plan’s flag, limit and monthly quota answer 402 PLAN_LIMIT, in these words', async () => {
    const app = await openServer({ product: 'invoicing' });
    const recurring = await app.inject('/recurring');
    expect(recurring.statusCode).toBe(402);
    expect(recurring.json()).toMatchObject({
      error: 'Recurring invoices are not available on your plan.',
      code: 'PLAN_LIMIT',
    });
    const company = await app.inject({ method: 'POST', url: '/companies' });
    expect([company.statusCode, company.json()]).toMatchObject([402, { limit: 1, current: 2 }]);
    const invoices = await Promise.all(
      Array.from({ length: 101 }, () => app.inject({ method: 'POST', url: '/invoices' })),
    );
    expect(invoices.filter(({ statusCode }) => statusCode === 200)).toHaveLength(100);
    expect(invoices.find(({ statusCode }) => statusCode === 402)?.json()).toMatchObject({
      code: 'PLAN_LIMIT',
      limit: 100,
    });
  });
});

describe('the pages', () => {
  test.each([
    ['en', 'Front page', 'Audit log is not available on your plan.'],
    ['ro', 'Prima pagină', 'Jurnal de audit'],
  ])('in %s say what the license opens and why', async (lang, title, reason) => {
    const app = await openServer({ claims: {} });
    const { body, headers } = await app.inject(`/admin/gates/feature?lang=${lang}`);
    expect(body).toContain(`<html lang="${lang}">`);
    expect(body).toContain(title);
    expect(body).toContain(reason);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('a chosen language stays; before that the browser’s is followed', async () => {
    const app = await openServer();
    const romanian = { 'accept-language': 'ro-RO,ro;q=0.9' };
    expect((await app.inject({ url: '/', headers: romanian })).body).toContain(
      'Magazinul din colț',
    );
    const chosen = await app.inject({ url: '/?lang=en', headers: romanian });
    expect(chosen.body).toContain('Corner shop');
    const headers = { ...romanian, cookie: String(chosen.headers['set-cookie']) };
    expect((await app.inject({ url: '/', headers })).body).toContain('Corner shop');
  });

  test('a host that carries markup is written as text', async () => {
    const host = '<script>alert(1)</script>';
    const { body } = await (
      await openServer()
    ).inject({ url: '/admin/licensing', headers: { host } });
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;script&gt;');
  });

  test('C45, C31: when support has ended the admin says so, visitors see nothing of it, and gates stay', async () => {
    const app = await openServer({ claims: { features: ['audit_log'] }, day: 120 });
    expect((await app.inject('/admin')).body).toContain('Support ended on 1 April 2026');
    const romanian = await app.inject('/admin?lang=ro');
    expect(romanian.body).toContain('Suportul s-a încheiat pe 1 aprilie 2026');
    expect((await app.inject('/')).body).not.toContain('Support ended');
    expect((await app.inject('/reports')).statusCode).toBe(200);
  });

  test('C36, C38: a trial shows its watermark, then 503; the admin pages stay', async () => {
    const running = await (await openServer({ claims: trial })).inject('/');
    expect(running.body).toContain('<strong class="watermark">Trial</strong>');
    const ended = await openServer({ claims: trial, day: 31 });
    const closed = await ended.inject({ url: '/', headers: { accept: 'text/html' } });
    expect(closed.statusCode).toBe(503);
    expect(closed.body).toContain('The trial ended');
    for (const url of ['/admin', '/admin/licensing', '/admin/gates/feature', '/admin/style.css']) {
      expect((await ended.inject(url)).statusCode).toBe(200);
    }
  });
});
