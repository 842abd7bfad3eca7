import { matrixOf } from '@signet/domain/catalog/matrix';
import { printMatrix } from '@signet/domain/catalog/print-matrix';
import type { Product } from '@signet/domain/catalog/product';
import { describe, expect, test } from 'vitest';
import { gateway } from './gateway.ts';
import { invoicing } from './invoicing.ts';
import { kit } from './kit.ts';
import { storefront } from './storefront.ts';

const yes = true;
const no = false;
const all = 'unlimited';

/** Every row of a product's matrix by its name. */
function rows(product: Product) {
  return Object.fromEntries(matrixOf(product).rows.map(({ name, cells }) => [name, cells]));
}

const tiersOf = (product: Product) => matrixOf(product).columns.map(({ tier }) => tier);
const support = ['free_support', 'support_plan'];
const sites = ['domains', 'niche_packages'];

describe('A23–A28: the four plans of invoicing', () => {
  test('A23: from the lowest to the highest', () => {
    expect(tiersOf(invoicing)).toEqual(['freemium', 'starter', 'professional', 'business']);
  });

  test.each([
    ['A24', 'pdf_generation', [yes, yes, yes, yes]],
    ['A24', 'email_sending', [yes, yes, yes, yes]],
    ['A24', 'email_templates', [yes, yes, yes, yes]],
    ['A24', 'reports', [yes, yes, yes, yes]],
    ['A24', 'exchange_rates', [yes, yes, yes, yes]],
    ['A26', 'payment_links', [no, yes, yes, yes]],
    ['A26', 'mobile_app', [no, yes, yes, yes]],
    ['A26', 'import_export', [no, yes, yes, yes]],
    ['A27', 'recurring_invoices', [no, no, yes, yes]],
    ['A27', 'backup_restore', [no, no, yes, yes]],
    ['A27', 'bank_statements', [no, no, yes, yes]],
    ['A27', 'webhooks', [no, no, yes, yes]],
    ['A28', 'realtime_notifications', [no, no, no, yes]],
    ['A28, A29', 'self_hosting_license', [no, no, no, yes]],
    ['A28', 'priority_support', [no, no, no, yes]],
    ['A25–A28', 'efactura_sync', [24, 12, 4, 1]],
    ['A25–A28', 'companies', [1, 3, 10, all]],
    ['A25–A28', 'users', [3, 3, 10, all]],
    ['A25–A27', 'invoices', [100, 500, all, all]],
  ])('%s: %s', (_, name, cells) => {
    expect(rows(invoicing)[name]).toEqual(cells);
  });

  test('nothing else is in it', () => {
    expect(Object.keys(rows(invoicing))).toHaveLength(19 + sites.length + support.length);
  });
});

describe('R8, C07–C13: the packages of the storefront', () => {
  test('from the lowest to the highest', () => {
    expect(tiersOf(storefront).join(' ')).toBe(
      'community starter pro growth enterprise trial beta dev',
    );
  });

  test.each([
    ['C07–C13', 'domains', [all, 1, 1, 3, all, 1, 1, all]],
    ['C07–C13', 'niche_packages', [0, 1, 1, 2, 4, 1, 1, all]],
    ['R8', 'multi_tenant', [no, no, no, yes, yes, no, no, yes]],
    ['R8', 'white_label', [no, no, no, 'optional', yes, no, no, yes]],
    ['R8', 'marketplace_publisher', [no, no, no, no, yes, no, no, yes]],
    ['C13', 'tenant_provisioning', [no, no, no, no, no, no, no, yes]],
    ['C13', 'audit_log', [no, no, no, no, no, no, no, yes]],
    ['R7', 'free_support', [null, '30d', '90d', '6mo', '12mo', null, '90d', null]],
    ['C29, C35', 'support_plan', [null, 'free', 'free', 'free', 'free', null, 'free', null]],
  ])('%s: %s', (_, name, cells) => {
    expect(rows(storefront)[name]).toEqual(cells);
  });

  test('C03: there are four niche packages', () => {
    expect(storefront.nichePackages).toEqual(['services', 'real-estate', 'travel', 'ecommerce']);
  });
});

describe('D11–D13: the tiers of the gateway', () => {
  test('from the lowest to the highest', () => {
    expect(tiersOf(gateway)).toEqual(['starter', 'professional', 'business']);
  });

  test.each([
    ['D11–D13', 'organizations', [1, 1, 5]],
    ['D11–D13', 'sites', [3, all, all]],
    ['D11–D13', 'support_plan', ['community', 'email', 'priority']],
  ])('%s: %s', (_, name, cells) => {
    expect(rows(gateway)[name]).toEqual(cells);
  });

  test('D12, D13: professional is answered in 48 hours, business in 4', () => {
    const { email, priority, community } = gateway.supportPlans ?? {};
    expect([community, email, priority].map((plan) => plan?.responseHours)).toEqual([
      null,
      { atMost: 48 },
      { atMost: 4 },
    ]);
  });
});

test('E05: kit has one tier with 10 projects', () => {
  expect(tiersOf(kit)).toEqual(['pro']);
  expect(rows(kit)).toMatchObject({ projects: [10], api_access: [yes] });
});

test('a matrix prints in both languages', () => {
  expect(printMatrix(matrixOf(gateway), 'en')).toBe(
    [
      '                Starter    Professional  Business',
      'Domains         unlimited  unlimited     unlimited',
      'Niche packages  0          0             0',
      'Organizations   1          1             5',
      'Sites           3          unlimited     unlimited',
      'Free support    12 months  12 months     12 months',
      'Support plan    community  email         priority',
    ].join('\n'),
  );
  const lines = printMatrix(matrixOf(invoicing), 'ro').split('\n');
  expect(lines).toContainEqual(
    expect.stringMatching(/^Sincronizare e-Factura +24 h +12 h +4 h +1 h$/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^Facturi recurente +– +– +✓ +✓$/));
  expect(printMatrix(matrixOf(storefront), 'ro')).toMatch(/Marcă proprie .* opțional +✓/);
});
