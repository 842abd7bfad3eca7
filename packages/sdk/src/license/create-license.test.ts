import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '@signet/catalog/catalog';
import { defineCatalog, defineProduct } from '@signet/domain/catalog/define-catalog';
import { heartbeatStates, offlineFallback } from '@signet/domain/catalog/enforcement-presets';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { describe, expect, test } from 'vitest';
import { LicenseError } from '../error/license-error.ts';
import {
  ISSUED,
  sampleClaims,
  tokenOf,
  trialClaims,
  vendorKeys,
} from '../token/token-for-tests.ts';
import { createLicense } from './create-license.ts';

const DAY = 86_400;

const plan = defineProduct({
  name: { en: 'Plan', ro: 'Plan' },
  signing: 'EdDSA',
  flags: { backup: { en: 'Backups', ro: 'Copii de siguranță' } },
  limits: { companies: { en: 'Companies', ro: 'Firme' } },
  intervals: {},
  quotas: { invoices: { en: 'Invoices', ro: 'Facturi' } },
  tiers: {
    free: {
      name: { en: 'Free', ro: 'Gratuit' },
      limits: { companies: 1 },
      quotas: { invoices: 5 },
      domains: 1,
      nichePackages: 0,
    },
    paid: {
      name: { en: 'Paid', ro: 'Plătit' },
      inherits: 'free',
      flags: { backup: true },
      limits: { companies: 10 },
      quotas: { invoices: 'unlimited' },
      domains: 1,
      nichePackages: 0,
    },
  },
  kinds: {
    perpetual: { validity: 'forever' },
    trial: { validity: 'deferred' },
    'saas-monthly': { validity: 'deferred' },
  },
  themes: [],
  plugins: [],
  nichePackages: [],
  enforcement: offlineFallback('free'),
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
});
const plans = defineCatalog({
  defaultProduct: 'plan',
  products: { plan, gate: { ...plan, enforcement: heartbeatStates } },
});
const paid = { tier: 'paid', features: ['backup'], limits: { companies: 3, invoices: null } };

const storefront = (token: string | undefined, now = ISSUED + DAY) =>
  createLicense({ catalog, product: 'storefront', keys: vendorKeys, token, now: () => now });
const ofPlan = (token: string | undefined, now = ISSUED + DAY) =>
  createLicense({ catalog: plans, product: 'plan', keys: vendorKeys, token, now: () => now });
const ofGate = (token: string | undefined) =>
  createLicense({ catalog: plans, product: 'gate', keys: vendorKeys, token, now: () => ISSUED });

type Shop = Awaited<ReturnType<typeof storefront>>;

function refusalOf(act: () => void): LicenseError {
  try {
    act();
  } catch (error) {
    if (error instanceof LicenseError) return error;
    throw error;
  }
  throw new Error('The gate was open');
}

describe('C06, C14–C17: a valid license opens exactly what it carries', () => {
  test('features, themes, plugins, niche packages', async () => {
    const license = await storefront(tokenOf());
    expect(license).toMatchObject({
      product: 'storefront',
      tier: 'pro',
      error: null,
      refusal: null,
      trial: null,
    });
    expect(license.state.name).toBe('ACTIVE');
    license.require('audit_log');
    license.requireTheme('theme-fashion');
    license.requirePlugin('efactura-ro');
    license.requireNichePackage('ecommerce');
    expect([license.has('multi_tenant'), license.has('white_label')]).toEqual([true, false]);
    expect([license.hasTheme('theme-travel'), license.hasPlugin('niche-booking')]).toEqual([
      false,
      false,
    ]);
  });

  test('A32, A33: a missing feature is 402 PLAN_LIMIT with the tier that has it', async () => {
    const license = await storefront(tokenOf());
    const refusal = refusalOf(() => license.require('white_label'));
    expect(refusal).toMatchObject({
      status: 402,
      statusCode: 402,
      code: 'PLAN_LIMIT',
      docs: '/docs/errors/PLAN_LIMIT',
    });
    expect(refusal.body()).toEqual({
      error: 'White label is not available on your plan.',
      code: 'PLAN_LIMIT',
      fix: 'Upgrade to enterprise.',
      docs: '/docs/errors/PLAN_LIMIT',
      feature: 'white_label',
      needs: 'enterprise',
    });
    expect(refusal.body('ro').error).toContain('Marcă proprie');
  });

  test.each([
    ['theme', (license: Shop) => license.requireTheme('theme-travel')],
    ['plugin', (license: Shop) => license.requirePlugin('niche-booking')],
    ['niche package', (license: Shop) => license.requireNichePackage('travel')],
  ])('C15–C17, C43: a %s outside the license is 403 license_denied', async (_, act) => {
    const license = await storefront(tokenOf());
    expect(refusalOf(() => act(license))).toMatchObject({ status: 403, code: 'license_denied' });
  });

  test.each([
    ['companies', 3, true],
    ['companies', 4, false],
    ['companies', Number.NaN, false],
    ['invoices', 1_000_000, true],
  ] as const)('A25–A28: limit %s with %d: %s', async (name, count, isOpen) => {
    const license = await ofPlan(tokenOf({ aud: 'plan', ...paid }));
    const gate = license.limit(name);
    expect(gate.allows(count)).toBe(isOpen);
    if (isOpen) return gate.assert(count);
    const refusal = refusalOf(() => gate.assert(count));
    expect(refusal.body()).toMatchObject({
      code: 'PLAN_LIMIT',
      feature: name,
      limit: 3,
      current: count,
    });
  });

  test('explain tells each rule that was asked, and the fix', async () => {
    const license = await storefront(tokenOf());
    expect(license.explain('audit_log').at(-1)).toMatchObject({
      rule: 'entitlement.feature',
      outcome: 'pass',
    });
    expect(license.explain('white_label').at(-1)).toMatchObject({
      outcome: 'fail',
      code: 'PLAN_LIMIT',
    });
  });
});

const strangersKey = await generateSigningKey('EdDSA', 'k1');
const unknownKey = await generateSigningKey('EdDSA', 'k9');
const unusable = [
  ['LICENSE_MISSING', undefined],
  ['LICENSE_MISSING', '  ""  '],
  ['LICENSE_MALFORMED', 'no-token'],
  ['LICENSE_MALFORMED', tokenOf().slice(0, 80)],
  ['LICENSE_BAD_SIGNATURE', tokenOf({}, strangersKey)],
  ['LICENSE_UNKNOWN_KID', tokenOf({}, unknownKey)],
  ['LICENSE_WRONG_PRODUCT', tokenOf({ aud: 'another' })],
] as const;

describe('R3: a license that cannot be used', () => {
  test.each(unusable)('A20, A21: %s falls back to the free plan', async (code, token) => {
    const license = await ofPlan(token);
    expect(license).toMatchObject({ tier: 'free', refusal: null });
    expect(license.error?.code).toBe(code);
    expect(license.limit('companies').value).toBe(1);
    expect(refusalOf(() => license.require('backup')).code).toBe('PLAN_LIMIT');
    expect(license.banner).toMatchObject({ tone: 'warning' });
  });

  test.each(unusable)('D07: %s is NOT_ACTIVATED where the policy denies', async (code, token) => {
    const license = await ofGate(token);
    expect(license.state.name).toBe('NOT_ACTIVATED');
    expect([license.error?.code, license.refusal?.code]).toEqual([code, 'NOT_ACTIVATED']);
    expect(refusalOf(() => license.require('backup'))).toMatchObject({
      status: 403,
      code: 'NOT_ACTIVATED',
    });
    expect(refusalOf(() => license.limit('companies').assert(1)).code).toBe('NOT_ACTIVATED');
    expect([license.has('backup'), license.can('core'), license.hasActiveSupport()]).toEqual([
      false,
      false,
      false,
    ]);
    expect(license.banner?.tone).toBe('critical');
  });

  test('A06: a key pasted with its name, quotes and line breaks is the same license', async () => {
    const token = tokenOf();
    const license = await storefront(`LICENSE_KEY="${token.slice(0, 70)}\n${token.slice(70)}"\n`);
    expect(license.error).toBeNull();
  });
});

describe('time', () => {
  test('A20: an expired license falls back, one minute of clock difference later (R24)', async () => {
    const term = { aud: 'plan', ...paid, exp: ISSUED + DAY, expires_at: ISSUED + DAY };
    let now = ISSUED + DAY + 59;
    const license = await createLicense({
      catalog: plans,
      product: 'plan',
      keys: vendorKeys,
      token: tokenOf(term),
      now: () => now,
    });
    expect([license.tier, license.has('backup')]).toEqual(['paid', true]);
    now += 1;
    expect([license.tier, license.has('backup'), license.error?.code]).toEqual([
      'free',
      false,
      'LICENSE_EXPIRED',
    ]);
  });

  test.each([
    [0, 30, false],
    [1, 30, false],
    [DAY, 29, false],
    [25 * DAY, 5, false],
    [30 * DAY - 1, 1, false],
    [30 * DAY + 59, 1, false],
    [30 * DAY + 60, 0, true],
  ] as const)(
    'C35, C36, C38: a trial after %d s has %d days left',
    async (age, daysLeft, ended) => {
      const license = await storefront(tokenOf(trialClaims), ISSUED + age);
      expect(license.trial).toMatchObject({
        daysLeft,
        ended,
        endsAt: ISSUED + 30 * DAY,
        watermark: { en: 'Trial' },
      });
      expect(license.error?.code).toBe(ended ? 'TRIAL_ENDED' : undefined);
      expect(license.refusal).toBeNull();
      expect(license.banner?.tone).toBe(ended ? 'critical' : 'info');
    },
  );

  test('C30–C32: ended support closes support and cloud only, with a banner', async () => {
    const until = sampleClaims.support_until ?? 0;
    const license = await storefront(tokenOf(), until);
    expect(license.hasActiveSupport()).toBe(false);
    expect([license.can('cloud'), license.can('core'), license.can('downloads')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(license.has('audit_log')).toBe(true);
    expect(license.banner).toMatchObject({ tone: 'warning' });
    expect((await storefront(tokenOf(), until - 1)).hasActiveSupport()).toBe(true);
  });
});

describe('start', () => {
  test.each(['acme.ro', 'www.acme.ro', 'localhost'])(
    'R10: canonical host %s starts',
    async (canonicalHost) => {
      const start = createLicense({
        catalog,
        product: 'storefront',
        keys: vendorKeys,
        token: tokenOf(),
        canonicalHost,
      });
      await expect(start).resolves.toMatchObject({ error: null });
    },
  );

  test('R10: a configured canonical host outside the license refuses the start', async () => {
    const start = createLicense({
      catalog,
      product: 'storefront',
      keys: vendorKeys,
      token: tokenOf(),
      canonicalHost: 'acme.ro.attacker.com',
    });
    await expect(start).rejects.toMatchObject({
      name: 'LicenseError',
      code: 'domain_not_licensed',
    });
  });

  test('B65: the keys may be a parsed set, its text or its file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sdk-keys-'));
    const path = join(folder, 'jwks.json');
    await writeFile(path, JSON.stringify(vendorKeys));
    for (const keys of [vendorKeys, JSON.stringify(vendorKeys), path]) {
      const license = await createLicense({
        catalog,
        product: 'storefront',
        keys,
        token: tokenOf(),
      });
      expect(license.error).toBeNull();
    }
    await rm(folder, { recursive: true });
  });

  test.each([['{'], ['{"keys":1}'], ['/no/such/file.json']])(
    'keys that cannot be read refuse the start: %s',
    async (keys) => {
      const start = createLicense({ catalog, product: 'storefront', keys, token: tokenOf() });
      await expect(start).rejects.toThrow('The license keys cannot be used.');
    },
  );
});
