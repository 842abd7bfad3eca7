import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metadataOf, type Purchase, purchaseOf } from './purchase.ts';

const metadata: Readonly<Record<string, string>> = {
  type: 'license',
  product_id: 'kit',
  offer: 'pro-lifetime',
  account_id: 'acc_1',
  user_id: 'usr_1',
};

test('E08, E11: what a checkout carries comes back as the purchase that it was', () => {
  const name = fc.string({ minLength: 1 });
  const purchase: fc.Arbitrary<Purchase> = fc.record({
    product: name,
    offer: name,
    accountId: fc.stringMatching(/^[0-9A-Za-z_-]{1,60}$/).map((id) => `acc_${id}` as const),
    userId: name,
    domain: fc.option(fc.domain(), { nil: null }),
  });
  const type = fc.constantFrom('license' as const, 'subscription' as const);
  fc.assert(
    fc.property(purchase, type, (bought, sort) => {
      expect(purchaseOf({ ...metadataOf(bought, sort) })).toEqual({ ...bought, type: sort });
    }),
  );
});

describe('E10: what does not name all of it leads to nothing', () => {
  test.each(Object.keys(metadata))('without %s', (name) => {
    const { [name]: _, ...rest } = metadata;
    expect(purchaseOf(rest)).toBeNull();
    expect(purchaseOf({ ...metadata, [name]: '' })).toBeNull();
  });

  test.each([
    { type: 'gift' },
    { account_id: 'usr_1' },
    { account_id: 'acc_' },
    { account_id: 'acc_1 ' },
    { account_id: `acc_${'a'.repeat(61)}` },
  ])('with %o', (change) => {
    expect(purchaseOf({ ...metadata, ...change })).toBeNull();
  });

  test('with more than we wrote, it is ours all the same', () => {
    expect(purchaseOf({ ...metadata, campaign: 'spring' })).toEqual({
      type: 'license',
      product: 'kit',
      offer: 'pro-lifetime',
      accountId: 'acc_1',
      userId: 'usr_1',
      domain: null,
    });
  });
});
