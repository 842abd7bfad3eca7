import { catalog } from '@signet/catalog/catalog';
import { createLicense } from '@signet/sdk';
import { describe, expect, test } from 'vitest';
import { buildShop } from './build-shop.ts';
import { ISSUED, licenseKey, vendorKeys } from './vendor-fixture.ts';

const DAY = 86_400;

async function shop(token: string | undefined, now = ISSUED + DAY) {
  const license = await createLicense({
    catalog,
    product: 'storefront',
    keys: vendorKeys,
    token,
    now: () => now,
  });
  return buildShop(license);
}

describe('the guarded routes', () => {
  test('A32, C14: reports need the audit log: 402 PLAN_LIMIT without, 200 with it', async () => {
    const shut = await (await shop(licenseKey())).inject('/reports');
    expect(shut.statusCode).toBe(402);
    expect(shut.json()).toMatchObject({ code: 'PLAN_LIMIT', feature: 'audit_log' });
    const open = await (await shop(licenseKey({ features: ['audit_log'] }))).inject('/reports');
    expect(open.statusCode).toBe(200);
  });

  test.each([
    ['C15, C18', '/themes/theme-travel/install', 200],
    ['C15, C18', '/themes/theme-fashion/install', 403],
    ['C16, C18', '/plugins/efactura-ro/enable', 200],
    ['C16, C43', '/plugins/shipping-sameday/enable', 403],
    ['C17, C18', '/niches/services/activate', 200],
    ['C17, C18', '/niches/travel/activate', 403],
  ])('%s: %s answers %d', async (_, url, status) => {
    const app = await shop(licenseKey());
    const answer = await app.inject({ method: 'POST', url });
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json()).toMatchObject({ code: 'license_denied' });
  });

  test('C42: another host is refused everywhere; a subdomain is served', async () => {
    const app = await shop(licenseKey());
    for (const url of ['/', '/admin', '/reports', '/style.css']) {
      const answer = await app.inject({ url, headers: { host: 'acme.de' } });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        403,
        'domain_not_licensed',
      ]);
    }
    expect((await app.inject({ url: '/', headers: { host: 'www.acme.ro' } })).statusCode).toBe(200);
  });

  test('A15: the license can be validated by anyone', async () => {
    const answer = await (await shop(licenseKey())).inject('/license/validate');
    expect(answer.json()).toMatchObject({ valid: true, tier: 'pro' });
  });
});

describe('the pages', () => {
  test.each([
    ['en', 'The shop is open.', 'Audit log is not available on your plan.'],
    ['ro', 'Magazinul este deschis.', 'Jurnal de audit'],
  ])('in %s say what the license opens and why', async (lang, title, reason) => {
    const { body, headers } = await (await shop(licenseKey())).inject(`/?lang=${lang}`);
    expect(body).toContain(`<html lang="${lang}">`);
    expect(body).toContain(title);
    expect(body).toContain(reason);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('the browser’s language is followed', async () => {
    const app = await shop(licenseKey());
    const { body } = await app.inject({
      url: '/',
      headers: { 'accept-language': 'ro-RO,ro;q=0.9' },
    });
    expect(body).toContain('Magazinul din colț');
  });

  test('a host that carries markup is written as text', async () => {
    const app = await shop(undefined);
    const { body } = await app.inject({ url: '/', headers: { host: '<script>alert(1)</script>' } });
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;script&gt;');
  });

  test('C36, C38: a trial shows its watermark, then 503; the admin page stays', async () => {
    const trial = licenseKey({
      kind: 'trial',
      support_until: null,
      exp: ISSUED + 30 * DAY,
      expires_at: ISSUED + 30 * DAY,
    });
    const running = await (await shop(trial)).inject('/');
    expect(running.body).toContain('<strong class="watermark">Trial</strong>');
    const ended = await shop(trial, ISSUED + 31 * DAY);
    expect((await ended.inject('/')).statusCode).toBe(503);
    const admin = await ended.inject('/admin');
    expect(admin.statusCode).toBe(200);
    expect(admin.body).toContain('The shop is closed.');
  });
});
