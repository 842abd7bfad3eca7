import type { Product } from '@signet/domain/catalog/product';
import { requireFeature, requireLimit } from '@signet/domain/entitlement/gates';
import { requireInterval } from '@signet/domain/entitlement/interval';
import { requireQuota } from '@signet/domain/entitlement/quota';
import { rightsOfTier } from '@signet/domain/entitlement/rights';
import { describeError } from '@signet/domain/error/describe-error';
import { describe, expect, test } from 'vitest';
import { gateway } from './gateway.ts';
import { invoicing } from './invoicing.ts';
import { kit } from './kit.ts';
import { storefront } from './storefront.ts';

const plan = (tier: string) => rightsOfTier(invoicing, tier);

describe('A31–A33: a plan of invoicing that does not do says which one would', () => {
  test('A33: the exact sentence', () => {
    const gate = requireFeature(invoicing, plan('starter'), 'recurring_invoices');
    expect(gate).toMatchObject({ error: { code: 'PLAN_LIMIT', needs: 'professional' } });
    expect(gate.ok ? '' : describeError(gate.error).error.en).toBe(
      'Recurring invoices are not available on your plan.',
    );
  });

  test.each(['freemium', 'starter', 'professional', 'business'])(
    'A29: %s and the license for an own server',
    (tier) => {
      const gate = requireFeature(invoicing, plan(tier), 'self_hosting_license');
      expect(gate.ok ? undefined : gate.error.needs).toBe(
        tier === 'business' ? undefined : 'business',
      );
    },
  );

  test.each([
    ['freemium', 'companies', 2, 1, 'starter'],
    ['freemium', 'companies', 4, 1, 'professional'],
    ['starter', 'companies', 11, 3, 'business'],
    ['starter', 'users', 4, 3, 'professional'],
    ['professional', 'users', 11, 10, 'business'],
  ])('A25–A28: %s with %s at %i', (tier, limit, current, allowed, needs) => {
    expect(requireLimit(invoicing, plan(tier), { limit, current })).toMatchObject({
      error: { code: 'PLAN_LIMIT', feature: limit, limit: allowed, current, needs },
    });
  });

  test.each([
    ['freemium', 99, undefined],
    ['freemium', 100, 'starter'],
    ['starter', 499, undefined],
    ['starter', 500, 'professional'],
    ['professional', 1_000_000, undefined],
  ])('A25–A27: %s after %i invoices needs %s', (tier, used, needs) => {
    const gate = requireQuota(invoicing, plan(tier), { quota: 'invoices', used });
    expect(gate.ok ? undefined : gate.error.needs).toBe(needs);
  });

  test.each([
    ['freemium', 24, undefined],
    ['freemium', 12, 'starter'],
    ['freemium', 4, 'professional'],
    ['professional', 1, 'business'],
  ])('A25–A28: %s synchronizing every %i h needs %s', (tier, hours, needs) => {
    const gate = requireInterval(invoicing, plan(tier), { interval: 'efactura_sync', hours });
    expect(gate.ok ? undefined : gate.error.needs).toBe(needs);
    expect(gate.ok ? '' : describeError(gate.error).error.en).toBe(
      gate.ok ? '' : `e-Factura sync every ${hours} h is not available on your plan.`,
    );
  });

  test('A20, A21: the fallback is the free plan', () => {
    expect(rightsOfTier(invoicing, invoicing.enforcement.freeTier)).toMatchObject({
      tier: 'freemium',
      limits: { companies: 1, users: 3, efactura_sync: 24, invoices: 100 },
    });
  });
});

const products: Readonly<Record<string, Product>> = { storefront, invoicing, gateway, kit };
const steps = Object.entries(products).flatMap(([name, product]) => {
  const sold = Object.keys(product.tiers).filter((tier) => product.tiers[tier]?.internal !== true);
  return sold.slice(1).map((tier, index) => [name, sold[index] ?? '', tier] as const);
});

test.each(steps)('A23: in %s what %s allows, %s allows', (name, lower, higher) => {
  const product = products[name];
  if (product === undefined) throw new Error('The test names a product that is not here');
  const [before, own] = [rightsOfTier(product, lower), rightsOfTier(product, higher)];
  expect(own.features).toEqual(expect.arrayContaining([...before.features]));
  for (const limit of Object.keys({ ...product.limits, ...product.quotas })) {
    const current = before.limits[limit] ?? Number.MAX_SAFE_INTEGER;
    expect(requireLimit(product, own, { limit, current })).toEqual({ ok: true, value: null });
  }
});
