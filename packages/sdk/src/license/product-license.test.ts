import { catalog } from '@signet/catalog/catalog';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { describe, expect, test } from 'vitest';
import { LicenseError } from '../error/license-error.ts';
import { ISSUED, tokenOf, vendorKeys } from '../token/sample-token-fixture.ts';
import { createLicense } from './create-license.ts';
import { paid, plans } from './sample-plans-fixture.ts';

const DAY = 86_400;

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
