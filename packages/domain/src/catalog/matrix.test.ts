import { expect, test } from 'vitest';
import { type MatrixCell, type MatrixSection, matrixOf } from './matrix.ts';
import { sampleProduct } from './product-fixture.ts';
import type { Product } from './product.ts';

const { community, starter, growth, enterprise, dev } = sampleProduct.tiers;
const product: Product = {
  ...sampleProduct,
  supportPlans: {
    basic: { name: { en: 'Basic', ro: 'Bază' }, channels: ['email'], responseHours: null },
  },
  tiers: { community, starter, growth: { ...growth, supportPlan: 'basic' }, enterprise, dev },
};
const { columns, rows } = matrixOf(product);

test('R8: a tier is a column, from the lowest to the highest', () => {
  expect(columns).toEqual([
    { tier: 'community', label: { en: 'Community', ro: 'Community' }, internal: true },
    { tier: 'starter', label: { en: 'Starter', ro: 'Starter' }, internal: false },
    { tier: 'growth', label: { en: 'Growth', ro: 'Growth' }, internal: false },
    { tier: 'enterprise', label: { en: 'Enterprise', ro: 'Enterprise' }, internal: false },
    { tier: 'dev', label: { en: 'Development', ro: 'Dezvoltare' }, internal: true },
  ]);
});

const [no, yes, all] = [false, true, 'unlimited'] as const;
const expected: readonly [MatrixSection, string, string, string, MatrixCell[]][] = [
  ['site', 'domains', 'Domains', 'Domenii', [all, 1, 3, all, all]],
  ['site', 'niche_packages', 'Niche packages', 'Pachete de nișă', [0, 1, 2, 4, all]],
  ['flag', 'reports', 'Reports', 'Rapoarte', [yes, yes, yes, yes, yes]],
  ['flag', 'recurring', 'Recurring invoices', 'Facturi recurente', [no, no, yes, yes, yes]],
  ['flag', 'audit_log', 'Audit log', 'Jurnal de audit', [no, no, no, yes, yes]],
  ['flag', 'white_label', 'White label', 'Marcă proprie', [no, no, 'optional', yes, yes]],
  ['limit', 'companies', 'Companies', 'Companii', [1, 3, 3, all, all]],
  ['interval', 'sync', 'Synchronizations', 'Sincronizări', [24, 24, 4, 4, 4]],
  ['quota', 'invoices', 'Invoices', 'Facturi', [100, 100, all, all, all]],
  ['support', 'free_support', 'Free support', 'Suport gratuit', [null, '30d', '6mo', '12mo', null]],
  [
    'support',
    'support_plan',
    'Support plan',
    'Plan de suport',
    [null, null, 'basic', 'basic', null],
  ],
];

test.each(expected.map((row, index) => [...row, index] as const))(
  'R8, A23: the row of the section %s that is called %s',
  (section, name, en, ro, cells, index) => {
    expect(rows[index]).toEqual({ section, name, label: { en, ro }, cells });
  },
);

test('R8: what no tier speaks of is in none: a flag is off, a number is not there', () => {
  const bare = { name: starter.name, domains: 1, nichePackages: 0 } as const;
  const cells = matrixOf({ ...sampleProduct, tiers: { bare } }).rows.map((row) => row.cells[0]);
  expect(rows).toHaveLength(expected.length);
  expect(cells).toEqual([1, 0, no, no, no, no, null, null, null, '30d', null]);
});
