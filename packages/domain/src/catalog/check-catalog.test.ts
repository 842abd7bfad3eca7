import { describe, expect, test } from 'vitest';
import { soldProduct } from '../pricing/sale-fixture.ts';
import { checkCatalog } from './check-catalog.ts';
import type { Offer, Pricing } from './pricing.ts';
import { sampleProduct } from './product-fixture.ts';
import type { Product, Tier } from './product.ts';

const found = (product: Product) =>
  checkCatalog({ defaultProduct: 'p', products: { p: product } }).map(
    ({ path, code }) => `${path.replace('products.p.', '')}: ${code}`,
  );

const { community, starter, growth } = sampleProduct.tiers;
const sold: Product = soldProduct;
const { pricing } = soldProduct;
if (pricing === undefined) throw new Error('The fixture sells nothing');
const { once } = pricing.offers;

const withTier = (tier: Partial<Tier>): Product => ({
  ...sampleProduct,
  tiers: { community, starter: { ...starter, ...tier }, growth },
});
const priced = (change: Partial<Pricing>): Product => ({
  ...sold,
  pricing: { ...pricing, ...change },
});
const offering = (change: Partial<Offer>) => priced({ offers: { once: { ...once, ...change } } });
const beating = (graceDays: number, softLockDays: number, readOnlyDays: number): Product => ({
  ...sampleProduct,
  enforcement: {
    ...sampleProduct.enforcement,
    heartbeat: { mode: 'states', graceDays, softLockDays, readOnlyDays },
  },
});

test('the products of the tests have no problem', () => {
  expect([found(sampleProduct), found(soldProduct)]).toEqual([[], []]);
});

describe('every name refers to something', () => {
  test.each<[Partial<Tier>, string]>([
    [{ inherits: 'gold' }, 'tiers.starter.inherits: unknown-name'],
    [{ inherits: 'toString' }, 'tiers.starter.inherits: unknown-name'],
    [{ supportPlan: 'basic' }, 'tiers.starter.supportPlan: unknown-name'],
    [{ grantable: ['audit'] }, 'tiers.starter.grantable: unknown-name'],
    [{ flags: { audit: true } }, 'tiers.starter.flags: unknown-name'],
    [{ limits: { seats: 1 } }, 'tiers.starter.limits: unknown-name'],
    [{ intervals: { invoices: 1 } }, 'tiers.starter.intervals: unknown-name'],
    [{ quotas: { companies: 100 } }, 'tiers.starter.quotas: unknown-name'],
  ])('a tier with %o', (tier, problem) => {
    expect(found(withTier(tier))).toEqual([problem]);
  });

  test('the default product and the free tier', () => {
    const nobody = {
      ...sampleProduct,
      enforcement: { ...sampleProduct.enforcement, freeTier: 'x' },
    };
    expect(found(nobody as Product)).toEqual(['enforcement.freeTier: unknown-name']);
    const { freeTier: _, ...denies } = sampleProduct.enforcement;
    expect(found({ ...sampleProduct, enforcement: denies })).toEqual(['enforcement: no-free-tier']);
    expect(checkCatalog({ defaultProduct: 'q', products: {} })).toMatchObject([
      { path: 'defaultProduct', code: 'unknown-name' },
    ]);
  });

  test('B41 C44: a premium package has a name npm accepts and is part of what is sold', () => {
    const packages = {
      '@shop/ok': { plugin: 'plugin-a' },
      '@shop/Upper': { theme: 'theme-a' },
      '../escape': { plugin: 'plugin-a' },
      '@shop/plugin': { plugin: 'nothing' },
      '@shop/theme': { theme: 'toString' },
    } as const;
    expect(found({ ...sampleProduct, packages })).toEqual([
      'packages.@shop/Upper: not-a-package',
      'packages.../escape: not-a-package',
      'packages.@shop/plugin.plugin: unknown-name',
      'packages.@shop/theme.theme: unknown-name',
    ]);
  });

  test('a number has one name, because the claim has one', () => {
    const quotas = { ...sampleProduct.quotas, companies: { en: 'Companies', ro: 'Companii' } };
    expect(found({ ...sampleProduct, quotas })).toEqual(['quotas.companies: name-twice']);
  });

  test.each([
    [{ community: { ...community, inherits: 'community' } }, ['community']],
    [
      { community: { ...community, inherits: 'growth' }, starter, growth },
      ['community', 'starter', 'growth'],
    ],
  ])('A23: tiers do not inherit each other', (tiers, names) => {
    const cyclic = found({ ...sampleProduct, tiers });
    expect(cyclic.filter((problem) => problem.endsWith('cycle'))).toEqual(
      names.map((name) => `tiers.${name}.inherits: cycle`),
    );
  });
});

describe('A23: a tier for sale has nothing less than the one before it', () => {
  const less: Partial<Tier> = {
    flags: { reports: false, recurring: false },
    limits: { companies: 2 },
    intervals: { sync: 48 },
    quotas: { invoices: 99 },
    domains: 0,
    nichePackages: 0,
    freeSupport: null,
  };
  const falling = (tier: Partial<Tier>): Product => ({
    ...sampleProduct,
    tiers: { community, starter, growth: { ...growth, ...tier } },
  });

  test('each thing that is less is named', () => {
    expect(found(falling(less))).toEqual([
      'tiers.growth.domains: not-monotone',
      'tiers.growth.nichePackages: not-monotone',
      'tiers.growth.freeSupport: not-monotone',
      'tiers.growth.flags.reports: not-monotone',
      'tiers.growth.limits.companies: not-monotone',
      'tiers.growth.quotas.invoices: not-monotone',
      'tiers.growth.intervals.sync: not-monotone',
    ]);
  });

  test('unless the tier says so, or is not for sale', () => {
    expect(found(falling({ ...less, notMonotone: true }))).toEqual([]);
    expect(found(falling({ ...less, internal: true }))).toEqual([]);
  });
});

test.each<[Partial<Tier>, string]>([
  [{ domains: 1.5 }, 'tiers.starter.domains: not-a-count'],
  [{ limits: { companies: Number.NaN } }, 'tiers.starter.limits.companies: not-a-count'],
  [{ quotas: { invoices: Infinity } }, 'tiers.starter.quotas.invoices: not-a-count'],
  [{ intervals: { sync: 0 } }, 'tiers.starter.intervals.sync: not-a-count'],
  [{ freeSupport: '121mo' }, 'tiers.starter.freeSupport: not-a-period'],
  [{ name: { en: 'Starter', ro: ' ' } }, 'tiers.starter.name: empty-text'],
])('a tier with %o', (tier, problem) => {
  expect(found(withTier(tier))).toContain(problem);
});

test.each([
  [14, 31, 45, []],
  [14, 14, 45, ['enforcement.heartbeat: thresholds']],
  [0, 31, 45, ['enforcement.heartbeat: thresholds']],
  [14, 46, 45, ['enforcement.heartbeat: thresholds']],
])('D02–D05: states at %i, %i and %i days', (grace, soft, readOnly, problems) => {
  expect(found(beating(grace, soft, readOnly))).toEqual(problems);
});

describe('E04, D15: prices are complete, campaigns end and are lower', () => {
  const until = '2026-12-31T22:00:00Z';
  const EUR = 100;
  test.each<[Partial<Offer>, string[]]>([
    [
      { oneTime: { EUR: 299_000 } },
      ['oneTime: price-missing', 'campaign.oneTime: campaign-not-lower'],
    ],
    [{ oneTime: { EUR: 299_000, JPY: 2_999, USD: 1 } }, ['oneTime.USD: unknown-name']],
    [{ oneTime: { EUR: 299_000.5, JPY: 2_999 } }, ['oneTime.EUR: not-an-amount']],
    [
      { recurring: { every: 'year', amounts: { EUR, JPY: -1 } } },
      ['recurring.amounts.JPY: not-an-amount'],
    ],
    [
      { campaign: { oneTime: { EUR: 299_000, JPY: 2_998 }, until } },
      ['campaign.oneTime: campaign-not-lower'],
    ],
    [
      { campaign: { oneTime: { EUR, JPY: 1 }, until: '2027-02-29T00:00:00Z' } },
      ['campaign.until: not-an-instant'],
    ],
    [{ tier: 'gold' }, ['tier: unknown-name']],
    [{ validity: { type: 'custom', days: 0 } }, ['validity.days: not-a-count']],
    [{ credits: { oneTime: 0.5 } }, ['credits.oneTime: not-a-count']],
    [{ name: { en: '', ro: '' } }, ['name: empty-text']],
  ])('an offer with %o', (offer, problems) => {
    const ofOffers = found(offering(offer)).filter((problem) =>
      problem.startsWith('pricing.offers'),
    );
    expect(ofOffers).toEqual(problems.map((problem) => `pricing.offers.once.${problem}`));
  });

  test('an offer has a price, and every tier for sale an offer', () => {
    const { oneTime: _, campaign: __, ...free } = once;
    expect(found(priced({ offers: { free } }))).toEqual(['pricing.offers.free: no-price']);
    expect(found(priced({ offers: {} }))).toEqual(['tiers.pro: not-offered']);
    const tiers = { pro: { ...soldProduct.tiers.pro, internal: true } };
    expect(found({ ...sold, tiers, pricing: { ...pricing, offers: { once } } })).toEqual([
      'pricing.offers.once.tier: not-for-sale',
    ]);
  });

  test.each<[Partial<Pricing>, string[]]>([
    [{ discounts: { stacking: [0, 30, 20] } }, ['discounts.stacking: stacking-falls']],
    [{ discounts: { stacking: [0, 101] } }, ['discounts.stacking.1: not-a-percentage']],
    [{ discounts: { earlyAdopter: -1 } }, ['discounts.earlyAdopter: not-a-percentage']],
    [{ discounts: { majorUpgrade: 33.333 } }, ['discounts.majorUpgrade: not-a-percentage']],
    [{ discounts: { trialConversion: 12.55 } }, []],
    [
      { extraUnits: { seats: { every: 'year', amounts: { EUR: 1, JPY: 1 } } } },
      ['extraUnits.seats: unknown-name'],
    ],
    [
      { extraUnits: { organizations: { every: 'year', amounts: { EUR: 1 } } } },
      ['extraUnits.organizations.amounts: price-missing'],
    ],
    [{ currencies: ['EUR', 'JPY', 'EUR'] }, ['currencies.2: not-a-currency']],
  ])('pricing with %o', (change, problems) => {
    expect(found(priced(change))).toEqual(problems.map((problem) => `pricing.${problem}`));
  });

  test('C29: support plans have periods, prices in every currency, and hours', () => {
    const plan = { name: once.name, channels: [], responseHours: { from: 8, atMost: 4 } } as const;
    const prices = { '0d': { EUR: 1, JPY: 1 }, '3mo': { EUR: 1 } } as const;
    expect(found({ ...sold, supportPlans: { basic: { ...plan, prices } } })).toEqual([
      'supportPlans.basic.responseHours: response-time',
      'supportPlans.basic.prices.0d: not-a-period',
      'supportPlans.basic.prices.3mo: price-missing',
    ]);
  });
});

test('a problem says what to do, in both languages', () => {
  const [problem] = checkCatalog({
    defaultProduct: 'p',
    products: { p: withTier({ inherits: '$&' }) },
  });
  expect(problem).toEqual({
    path: 'products.p.tiers.starter.inherits',
    code: 'unknown-name',
    text: { en: '“$&” is not declared.', ro: '„$&” nu este declarat.' },
    fix: {
      en: 'Declare it, or write one of: community, starter, growth.',
      ro: 'Declară-l sau scrie unul dintre: community, starter, growth.',
    },
  });
});
