import { limitsOfTier } from '@signet/domain/catalog/limits-of-tier';
import type { Product } from '@signet/domain/catalog/product';
import { describe, expect, test } from 'vitest';
import { gateway } from './gateway.ts';
import { invoicing } from './invoicing.ts';
import { kit } from './kit.ts';
import { cellsOf, documents, isAbsent, numberIn, tierOf } from './source-documents-fixture.ts';
import { storefront } from './storefront.ts';

const { invoices, shop, payments, starterKit } = documents;

describe.skipIf(isAbsent)('A24–A28: the plans of invoicing, number by number', () => {
  const labels: Readonly<Record<string, string>> = {
    'e-Factura sync': 'efactura_sync',
    Companies: 'companies',
    'Users per organization': 'users',
    'Invoices per month': 'invoices',
    'PDF generation': 'pdf_generation',
    'Email sending': 'email_sending',
    'Email templates': 'email_templates',
    Reports: 'reports',
    'Exchange rates': 'exchange_rates',
    'Payment links': 'payment_links',
    'Mobile app': 'mobile_app',
    'Import / Export': 'import_export',
    'Recurring invoices': 'recurring_invoices',
    'Backup & restore': 'backup_restore',
    'Bank statements': 'bank_statements',
    Webhooks: 'webhooks',
    'Realtime notifications': 'realtime_notifications',
    'Self-hosting license': 'self_hosting_license',
    'Priority support': 'priority_support',
  };
  const parts = invoices.split(/^(?=(?:Freemium|Starter|Professional|Business) \()/m).slice(1);
  const plans = parts.map((part) => ({
    name: (/^\w+/.exec(part)?.[0] ?? '').toLowerCase(),
    price: Number(/\((\d+) RON/.exec(part)?.[1] ?? 0),
    rows: [...part.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)]
      .map(([, label = '', value = '']) => [label, value] as const)
      .filter(([label]) => label !== 'Feature' && label !== 'Scenario'),
  }));

  test('there are four, at their prices a month', () => {
    expect(plans.map(({ name, price }) => [name, price * 100])).toEqual(
      Object.entries(invoicing.pricing?.offers ?? {}).map(([name, { recurring }]) => [
        name,
        recurring?.amounts.RON,
      ]),
    );
  });

  test.each(plans)('$name', ({ name, rows }) => {
    const [tier, numbers] = [tierOf(invoicing, name), limitsOfTier(tierOf(invoicing, name))];
    const known = rows.filter(([label]) => labels[label] !== undefined);
    expect(known.length).toBeGreaterThan(5);
    for (const [label, value] of known) {
      const key = labels[label] ?? '';
      expect([label, value === 'Yes' ? tier.flags[key] : numbers[key]]).toEqual([
        label,
        value === 'Yes' ? true : numberIn(value),
      ]);
    }
  });

  test('every flag of the catalog is in the document', () => {
    const named = plans.flatMap(({ rows }) => rows.map(([label]) => labels[label]));
    expect(Object.keys(invoicing.flags).filter((flag) => !named.includes(flag))).toEqual([]);
  });
});

describe.skipIf(isAbsent)('C07–C13, C26: the packages of the storefront, number by number', () => {
  /** A row as the document runs its cells together: `starter1130 days`. */
  const row = (tier: string) =>
    new RegExp(`^${tier}((?:\\d|unlimited|all).*)$`, 'm').exec(shop)?.[1] ?? '';
  const days = { '30d': '30 days', '90d': '90 days', '6mo': '6 months', '12mo': '12 months' };

  test.each(['starter', 'pro', 'growth'])('%s', (name) => {
    const { domains, nichePackages, freeSupport } = tierOf(storefront, name);
    const support = days[(freeSupport ?? '30d') as keyof typeof days];
    const optional = name === 'growth' ? 'optional' : '';
    expect(row(name)).toBe(`${domains}${nichePackages}${optional}${support}`);
  });

  test('enterprise, trial and dev', () => {
    const enterprise = tierOf(storefront, 'enterprise');
    const free = days[(enterprise.freeSupport ?? '30d') as keyof typeof days];
    expect(row('enterprise')).toBe(`${enterprise.domains}up to ${enterprise.nichePackages}${free}`);
    const { perpetual: _, trial } = storefront.kinds;
    const caps = trial.validity === 'days' ? trial : undefined;
    expect(row('trial')).toBe(
      `${caps?.caps?.domains}${caps?.caps?.nichePackages} (${caps?.days} days)n/a`,
    );
    const dev = tierOf(storefront, 'dev');
    expect([row('dev'), dev.domains, dev.nichePackages, dev.freeSupport]).toEqual([
      'allall (internal)n/a',
      'unlimited',
      'unlimited',
      null,
    ]);
  });

  test('C26: what a further license is off', () => {
    const off = ['2nd', '3rd', '4th\\+'].map((nth) =>
      Number(new RegExp(`^${nth}-(\\d+)%$`, 'm').exec(shop)?.[1]),
    );
    expect([0, ...off]).toEqual(storefront.pricing?.discounts?.stacking);
  });

  test.each([
    ['Basic', 'basic'],
    ['Priority', 'priority'],
    ['Enterprise', 'enterprise'],
  ])('C29: support %s', (label, name) => {
    const line = new RegExp(`^${label}([\\d /]+) months`, 'm').exec(shop)?.[1] ?? '';
    const plans: Product['supportPlans'] = storefront.supportPlans;
    expect(line.split(' / ').map((count) => `${count}mo`)).toEqual(
      Object.keys(plans?.[name]?.prices ?? {}),
    );
  });
});

describe.skipIf(isAbsent)('D11–D15: the gateway, number by number', () => {
  test.each(['starter', 'professional', 'business'] as const)('%s', (name) => {
    const label = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const [, once = '', yearly = '', orgs = '', sites = '', support = ''] = cellsOf(
      payments,
      label,
    );
    const offer = gateway.pricing?.offers[name];
    const numbers = limitsOfTier(tierOf(gateway, name));
    expect([
      offer?.oneTime?.EUR,
      offer?.recurring?.amounts.EUR,
      numbers['organizations'],
      numbers['sites'],
    ]).toEqual([
      Number(numberIn(once)) * 100,
      Number(numberIn(yearly)) * 100,
      numberIn(orgs),
      numberIn(sites),
    ]);
    const plan = gateway.supportPlans?.[tierOf(gateway, name).supportPlan as 'email'];
    const hours = /\((\d+) h\)/.exec(support)?.[1];
    expect(plan?.responseHours?.atMost).toBe(hours === undefined ? undefined : Number(hours));
  });

  test('D14: an organization more', () => {
    const price = /for (\d+) EUR per organization|for (\d+) EUR per organisation/.exec(payments);
    expect(gateway.pricing?.extraUnits?.organizations?.amounts.EUR).toBe(
      Number(price?.[1] ?? price?.[2]) * 100,
    );
  });

  test('D02–D05: the days of each state', () => {
    const day = (pattern: RegExp) => Number(pattern.exec(payments)?.[1]);
    expect(gateway.enforcement.heartbeat).toEqual({
      mode: 'states',
      graceDays: day(/GRACE \| Heartbeat not received for (\d+)\+/),
      softLockDays: day(/SOFT_LOCK \| Heartbeat gap (\d+)\+/),
      readOnlyDays: day(/READ_ONLY \| Heartbeat gap (\d+)\+/),
    });
  });
});

test.skipIf(isAbsent)('E02, E05: the kit, number by number', () => {
  const number = (pattern: RegExp) => Number(pattern.exec(starterKit)?.[1]);
  const lifetime = kit.pricing?.offers['pro-lifetime'];
  expect(lifetime?.oneTime).toEqual({
    EUR: number(/EUR: \{ price: (\d+)/) * 100,
    USD: number(/USD: \{ price: (\d+)/) * 100,
  });
  expect(lifetime?.credits?.oneTime).toBe(number(/credits: \{ oneTime: (\d+)/));
  expect(tierOf(kit, 'pro').limits['projects']).toBe(number(/limits: \{ projects: (\d+)/));
  expect(kit.pricing?.offers['pro-yearly'].validity).toEqual({ type: 'yearly' });
  expect(number(/yearly', validityDays: (\d+)/)).toBe(365);
});
