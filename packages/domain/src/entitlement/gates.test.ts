import { describe, expect, expectTypeOf, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import type { Product } from '../catalog/product.ts';
import { sampleClaims } from '../claims/claims-fixture.ts';
import { describeError } from '../error/describe-error.ts';
import { explainFeature } from './explain-feature.ts';
import {
  hasFeature,
  intervalOf,
  limitOf,
  requireFeature,
  requireLimit,
  requireNichePackage,
  requirePlugin,
  requireTheme,
} from './gates.ts';
import { type Rights, rightsOfTier } from './rights.ts';

const passes = { ok: true, value: null };

describe('C14, A31–A33: features', () => {
  test('a carried flag passes', () => {
    expect(hasFeature(sampleClaims, 'recurring')).toBe(true);
    expect(requireFeature(sampleProduct, sampleClaims, 'recurring')).toEqual(passes);
  });

  test('A33: a flag that is not carried is PLAN_LIMIT with the exact sentence and the cheapest tier', () => {
    const gate = requireFeature(sampleProduct, rightsOfTier(sampleProduct, 'starter'), 'recurring');
    expect(gate).toMatchObject({
      ok: false,
      error: { code: 'PLAN_LIMIT', feature: 'recurring', needs: 'growth' },
    });
    expect(gate.ok ? '' : describeError(gate.error).error.en).toBe(
      'Recurring invoices are not available on your plan.',
    );
  });

  test('the tier that is named is the lowest that has the flag; where none is sold, none is', () => {
    const gate = (tier: string, flag: string) => {
      const asked = requireFeature(sampleProduct, rightsOfTier(sampleProduct, tier), flag);
      return asked.ok ? 'open' : { ...asked.error, featureName: undefined };
    };
    expect(gate('starter', 'audit_log')).toMatchObject({ needs: 'enterprise' });
    expect(gate('starter', 'recurring')).toMatchObject({ needs: 'growth' });
    expect(gate('enterprise', 'shops')).toStrictEqual({
      code: 'PLAN_LIMIT',
      feature: 'shops',
      featureName: undefined,
    });
  });

  test('the license decides, not its tier: a granted flag passes, a flag taken out does not', () => {
    const granted = { ...sampleClaims, features: ['audit_log'] };
    expect(requireFeature(sampleProduct, granted, 'audit_log')).toEqual(passes);
    expect(requireFeature(sampleProduct, granted, 'recurring').ok).toBe(false);
  });

  test.each(['constructor', '__proto__', 'toString', ''])(
    'untyped callers: %j is refused',
    (flag) => {
      expect(requireFeature(sampleProduct, sampleClaims, flag)).toMatchObject({
        error: { code: 'PLAN_LIMIT', feature: flag, featureName: { en: flag, ro: flag } },
      });
    },
  );
});

describe('A25–A28, A30: limits', () => {
  test.each([
    ['companies', 3, passes],
    ['companies', 4, { limit: 3, current: 4, needs: 'enterprise' }],
    ['invoices', 1_000_000, passes],
    ['unknown', 0, passes],
    ['unknown', 1, { limit: 0, current: 1 }],
    ['toString', 1, { limit: 0, current: 1 }],
  ] as const)('%s at %i', (limit, current, expected) => {
    const gate = requireLimit(sampleProduct, sampleClaims, { limit, current });
    expect(gate.ok ? gate : gate.error).toMatchObject(expected);
  });

  test('the cheapest tier for a quota counts what the quota allows', () => {
    const rights = rightsOfTier(sampleProduct, 'starter');
    const gate = requireLimit(sampleProduct, rights, { limit: 'invoices', current: 101 });
    expect(gate).toMatchObject({ error: { limit: 100, current: 101, needs: 'growth' } });
  });

  test.each([
    ['companies', 3],
    ['invoices', null],
    ['unknown', 0],
    ['constructor', 0],
  ])('%s allows %s', (limit, allowed) => {
    expect(limitOf(sampleClaims, limit)).toBe(allowed);
  });

  test('an interval is in hours', () => {
    expect(intervalOf(sampleClaims, 'sync')).toBe(4);
    expect(intervalOf(sampleClaims, 'unknown')).toBeUndefined();
  });
});

test.each([
  ['C15', requireTheme, 'theme-a', 'theme-b', 'theme'],
  ['C16, C43', requirePlugin, 'plugin-b', 'plugin-c', 'plugin'],
  ['C17', requireNichePackage, 'services', 'travel', 'niche_package'],
] as const)('%s: a granted artifact passes, another is license_denied', (...row) => {
  const [, gate, granted, other, grant] = row;
  expect(gate(sampleClaims, granted)).toEqual(passes);
  expect(gate(sampleClaims, other)).toEqual({
    ok: false,
    error: { code: 'license_denied', grant, name: other },
  });
});

describe('A20, A21: the rights of a fallback tier', () => {
  test('are its flags and numbers, and no artifacts', () => {
    expect(rightsOfTier(sampleProduct, 'community')).toEqual({
      tier: 'community',
      features: ['reports'],
      limits: { companies: 1, sync: 24, invoices: 100 },
      licensed_themes: [],
      licensed_plugins: [],
      niche_packages: [],
    });
  });

  test('a flag that may be granted is not among them', () => {
    expect(rightsOfTier(sampleProduct, 'growth').features).toEqual(['reports', 'recurring']);
  });

  test.each([
    [undefined, ''],
    ['unknown', 'unknown'],
    ['__proto__', '__proto__'],
  ])('%s has nothing', (tier, name) => {
    expect(rightsOfTier(sampleProduct, tier)).toMatchObject({
      tier: name,
      features: [],
      limits: {},
    });
  });
});

test.each([
  ['recurring', 'pass', 'pass'],
  ['audit_log', 'note', 'fail'],
  ['white_label', 'note', 'fail'],
])('why %s: the tier says %s, the license %s', (flag, tier, license) => {
  const trace = explainFeature(sampleProduct, sampleClaims, flag);
  expect(trace.map(({ outcome }) => outcome)).toEqual([tier, license]);
  expect(trace.every(({ text, docs }) => text.en !== text.ro && docs.startsWith('/docs/'))).toBe(
    true,
  );
});

test('A34: a gate knows the license and the use alone: web, app and API keys have the same limits', () => {
  type Use = { readonly limit: string; readonly current: number };
  expectTypeOf<Parameters<typeof requireLimit>>().toEqualTypeOf<[Product, Rights, Use]>();
  expectTypeOf<Parameters<typeof requireFeature>>().toEqualTypeOf<[Product, Rights, string]>();
  for (const caller of ['web', 'mobile', 'api-key']) {
    const rights = { ...sampleClaims, caller };
    const use = { limit: 'companies', current: 4, caller };
    expect(requireLimit(sampleProduct, rights, use)).toEqual(
      requireLimit(sampleProduct, sampleClaims, { limit: 'companies', current: 4 }),
    );
    expect(requireFeature(sampleProduct, rights, 'audit_log')).toEqual(
      requireFeature(sampleProduct, sampleClaims, 'audit_log'),
    );
  }
});
