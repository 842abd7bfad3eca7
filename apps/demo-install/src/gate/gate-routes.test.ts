import { expect, test } from 'vitest';
import { form, openServer } from '../install/opened-server-fixture.ts';

test.each([
  ['C14, A32', 'feature', '/reports', 402, 'PLAN_LIMIT'],
  ['C15', 'theme', '/themes/theme-travel/install', 200, 'done'],
  ['C16, C43', 'plugin', '/plugins/notifications-sms/enable', 403, 'license_denied'],
  ['C17', 'niche-package', '/niches/services/activate', 200, 'done'],
])('%s: the page of the gate %s shows what its route %s answers: %d %s', async (...row) => {
  const [, kind, path, status, said] = row;
  const app = await openServer({ claims: {} });
  const page = await app.inject(form(`/admin/gates/${kind}`, { path }));
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(`The route answered <strong>${status}</strong>`);
  expect(page.body).toContain(said);
});

test('A31: a limit and a quota say how much is used; looking uses nothing', async () => {
  const app = await openServer({ product: 'invoicing' });
  const quota = '/admin/gates/quota';
  expect((await app.inject(quota)).body).toContain('0 / 100');
  expect((await app.inject(quota)).body).toContain('0 / 100');
  expect((await app.inject(form(quota, { path: '/invoices' }))).body).toContain('1 / 100');
  expect((await app.inject('/admin/gates/limit')).body).toContain('1 / 1');
});

test('a product without limits says where there are some', async () => {
  const { body } = await (await openServer()).inject('/admin/gates/limit');
  expect(body).toContain('demo:install --product invoicing');
});

test.each([
  ['www.acme.ro', 'served', 'binding.subdomain'],
  ['acme.ro.attacker.com', 'refused with 403', 'binding.other-domain'],
  ['"><b>', 'refused with 403', 'binding.not-a-host'],
])('C42, R10: the host %s is %s, and the page says by which rule', async (host, said, rule) => {
  const app = await openServer({ claims: {} });
  const { body } = await app.inject(`/admin/gates/host?host=${encodeURIComponent(host)}`);
  expect(body).toContain(said);
  expect(body).toContain(rule);
  expect(body).not.toContain('"><b>');
});
