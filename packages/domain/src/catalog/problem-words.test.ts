import { describe, expect, test } from 'vitest';
import { soldProduct } from '../pricing/sale-fixture.ts';
import { problemAt, problemIf } from './catalog-problem.ts';
import { checkCatalog } from './check-catalog.ts';
import { offering, once, priced } from './priced-fixture.ts';
import { sampleProduct } from './product-fixture.ts';
import type { Product, Tier } from './product.ts';

const { community, starter, growth } = sampleProduct.tiers;
const withTier = (tier: Partial<Tier>): Product => ({
  ...sampleProduct,
  tiers: { community, starter: { ...starter, ...tier }, growth },
});

/** Every problem of a product: where, what, and what to do. */
function wordsOf(product: Product) {
  const problems = checkCatalog({ defaultProduct: 'p', products: { p: product } });
  return problems.map(
    ({ path, text, fix }) => `${path.replace('products.p.', '')}: ${text.en} ${fix.en}`,
  );
}

const declare = (name: string, known: string) =>
  `“${name}” is not declared. Declare it, or write one of: ${known}.`;
const count = (detail: string) =>
  `${detail} is not a count. Write a whole number that is not too small, or \`unlimited\` for a limit or quota.`;
const period = (detail: string) =>
  `“${detail}” is not a period. Write days or months, at most ten years: 30d, 12mo.`;
const share = (detail: string) =>
  `${detail} is not a percentage. Write a number from 0 to 100, with at most two decimals.`;
const noPrice = (currency: string) => `There is no price in ${currency}. Add it, in minor units.`;
const rise = 'The days of the heartbeat states do not rise';

describe('A23: a problem of a tier says what was found and what could stand there', () => {
  test.each<[Partial<Tier>, string]>([
    [{ supportPlan: 'basic' }, `supportPlan: ${declare('basic', '(none)')}`],
    [
      { grantable: ['audit'] },
      `grantable: ${declare('audit', 'reports, recurring, audit_log, white_label')}`,
    ],
    [{ quotas: { seats: 1 } }, `quotas: ${declare('seats', 'invoices')}`],
    [{ domains: -1 }, `domains: ${count('-1')}`],
    [{ intervals: { sync: 0 } }, `intervals.sync: ${count('0')}`],
    [{ freeSupport: '0d' }, `freeSupport: ${period('0d')}`],
  ])('%o', (tier, words) => {
    expect(wordsOf(withTier(tier))).toContain(`tiers.starter.${words}`);
  });

  test('a cycle says the way around', () => {
    const around = { ...community, inherits: 'growth' };
    expect(wordsOf({ ...sampleProduct, tiers: { community: around, starter, growth } })).toContain(
      'tiers.community.inherits: The tiers inherit each other: community → growth → starter → community. Let the lowest inherit nothing.',
    );
  });

  test('what is less says both, and the tier before', () => {
    const less: Tier = {
      ...growth,
      flags: { reports: false },
      limits: { companies: 2 },
      intervals: { sync: 48 },
      quotas: { invoices: 99 },
      freeSupport: null,
      domains: 0,
    };
    const tiers = { community, starter, growth: less };
    const found = wordsOf({ ...sampleProduct, tiers }).map((words) => words.split(': ').at(2));
    expect(found).toEqual(
      ['0 < 1', 'null < 30d', 'false < true', '2 < 3', '99 < 100', '48 h < 24 h'].map(
        (pair) => `${pair} (starter). Raise it, reorder the tiers, or say \`notMonotone`,
      ),
    );
  });
});

describe('a problem of a product says what was found and what could stand there', () => {
  const { freeTier: _, ...denies } = sampleProduct.enforcement;
  const names = 'community, starter, growth, enterprise, dev';
  const heartbeat = { mode: 'states', graceDays: 14, softLockDays: 14, readOnlyDays: 45 } as const;
  const text = { en: 'Number', ro: 'Număr' };
  const enforcing = (enforcement: Product['enforcement']) => ({ ...sampleProduct, enforcement });
  test.each<[string, Product, string]>([
    [
      'a number of two names',
      { ...sampleProduct, quotas: { ...sampleProduct.quotas, sync: text } },
      'quotas.sync: “sync” is the name of two numbers, and a license carries one number by a name. Give the limit, interval or quota a name of its own.',
    ],
    [
      'no free tier',
      enforcing(denies),
      `enforcement: The policy falls back to a free tier and does not name one. Name one as \`freeTier\`: ${names}.`,
    ],
    [
      'a free tier that there is not',
      enforcing({ ...denies, freeTier: 'x' }),
      `enforcement.freeTier: ${declare('x', names)}`,
    ],
    [
      'days that do not rise',
      enforcing({ ...sampleProduct.enforcement, heartbeat }),
      `enforcement.heartbeat: ${rise}: 14, 14, 45. Write graceDays < softLockDays < readOnlyDays.`,
    ],
    [
      'B41: a package of no name',
      { ...sampleProduct, packages: { A: { plugin: 'plugin-a' } } },
      'packages.A: “A” is not the name of an npm package. Write it in lower case, with its scope: @vendor/name.',
    ],
    [
      'B41: a package of no theme',
      { ...sampleProduct, packages: { a: { theme: 'x' } } },
      `packages.a.theme: ${declare('x', 'theme-a, theme-b')}`,
    ],
  ])('%s', (_name, product, words) => {
    expect(wordsOf(product)).toEqual([words]);
  });
});

describe('E04, D15: a problem of a price says what was found and what could stand there', () => {
  test.each<[Product, string]>([
    [
      priced({ currencies: ['EUR', 'JPY', 'EUR'] }),
      'currencies.2: “EUR” is not a currency code. Write each ISO 4217 code once, in upper case: EUR.',
    ],
    [
      priced({ extraUnits: { seats: { every: 'year', amounts: { EUR: 1, JPY: 1 } } } }),
      `extraUnits.seats: ${declare('seats', 'organizations, sites')}`,
    ],
    [
      priced({ extraUnits: { sites: { every: 'year', amounts: { EUR: 1 } } } }),
      `extraUnits.sites.amounts: ${noPrice('JPY')}`,
    ],
    [
      offering({ oneTime: { EUR: 299_000, JPY: 2_999, USD: 1 } }),
      `offers.once.oneTime.USD: ${declare('USD', 'EUR, JPY')}`,
    ],
    [
      offering({ oneTime: { EUR: 299_000.5, JPY: 2_999 } }),
      'offers.once.oneTime.EUR: 299000.5 is not an amount. Write a whole count of minor units: 2,990.00 is 299000.',
    ],
    [
      offering({ validity: { type: 'custom', days: 0 } }),
      `offers.once.validity.days: ${count('0')}`,
    ],
    [
      offering({ campaign: { oneTime: { EUR: 1, JPY: 1 }, until: '2027-1-1T00:00Z' } }),
      'offers.once.campaign.until: “2027-1-1T00:00Z” is not an instant. Write ISO 8601 in UTC: 2026-12-31T22:00:00Z.',
    ],
    [
      offering({ campaign: { oneTime: { EUR: 1, JPY: 2_999 }, until: '2027-01-01T00:00Z' } }),
      'offers.once.campaign.oneTime: The campaign is not below the regular price in JPY. Lower it, or remove the campaign.',
    ],
    [priced({ discounts: { majorUpgrade: 101 } }), `discounts.majorUpgrade: ${share('101')}`],
    [priced({ discounts: { stacking: [0, -1, 5] } }), `discounts.stacking.1: ${share('-1')}`],
    [
      priced({ discounts: { stacking: [0, 30, 20] } }),
      'discounts.stacking: A further license gets less off than the one before: 0, 30, 20. Let the percentages rise.',
    ],
  ])('%#: %o', (product, words) => {
    expect(wordsOf(product)).toContain(`pricing.${words}`);
  });

  test('an offer of a tier that is internal names those that are sold', () => {
    const free = { ...soldProduct.tiers.pro, internal: true };
    const tiers = { ...soldProduct.tiers, free };
    expect(wordsOf({ ...offering({ tier: 'free' }), tiers })).toEqual([
      'pricing.offers.once.tier: The tier “free” is internal and never sold. Offer one of: pro.',
      'tiers.pro: No offer sells this tier. Add an offer, or say `internal: true`.',
    ]);
  });

  test('C29: hours that are no span, and a period that is none', () => {
    const prices = { '0d': { EUR: 1, JPY: 1 } } as const;
    const responseHours = { from: 8, atMost: 4 };
    const plan = { name: once.name, channels: [], responseHours, prices } as const;
    expect(wordsOf({ ...soldProduct, supportPlans: { plan } })).toEqual([
      'supportPlans.plan.responseHours: The response time is not a span of hours: 8–4 h. Write from < atMost, in hours.',
      `supportPlans.plan.prices.0d: ${period('0d')}`,
    ]);
  });
});

test('a problem without facts has none in its words, and nothing known is said', () => {
  const { text, fix } = problemAt('here', 'unknown-name');
  expect([text, fix]).toEqual([
    { en: '“” is not declared.', ro: '„” nu este declarat.' },
    {
      en: 'Declare it, or write one of: (none).',
      ro: 'Declară-l sau scrie unul dintre: (nimic).',
    },
  ]);
  expect(problemIf(false, problemAt('here', 'no-price'))).toEqual([]);
});
