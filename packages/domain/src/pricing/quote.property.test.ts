import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Discounts } from '../catalog/pricing.ts';
import type { Product } from '../catalog/product.ts';
import type { Buyer } from './buyer.ts';
import { priceSources } from './price-candidate.ts';
import { quote } from './quote.ts';
import { newcomer, saleDay, soldFor, soldProduct } from './sale-fixture.ts';

const amounts = fc.oneof(fc.nat(5_000), fc.maxSafeNat());
const percents = fc.nat(100);
const discounts: fc.Arbitrary<Discounts> = fc.record(
  {
    stacking: fc.array(percents, { maxLength: 5 }),
    majorUpgrade: percents,
    trialConversion: percents,
    earlyAdopter: percents,
  },
  { requiredKeys: [] },
);
const buyers: fc.Arbitrary<Buyer> = fc.record({
  isVerified: fc.boolean(),
  activePaidLicenses: fc.nat(8),
  hasOlderMajor: fc.boolean(),
  convertsTrial: fc.boolean(),
  isEarlyAdopter: fc.boolean(),
});

function discounted(amount: number, offered: Discounts): Product {
  const product = soldFor(amount);
  return product.pricing === undefined
    ? product
    : { ...product, pricing: { ...product.pricing, discounts: offered } };
}

function priced(product: Product, buyer: Buyer | null) {
  const result = quote(product, { offer: 'once', currency: 'EUR' }, { now: saleDay, buyer });
  if (!result.ok) throw new Error(result.error.detail.en);
  return result.value;
}

test('R15: the total is never negative, never above the regular price, and the lowest of all candidates', () => {
  fc.assert(
    fc.property(amounts, discounts, fc.option(buyers), (amount, offered, buyer) => {
      const { total, candidates, lines, regularTotal } = priced(discounted(amount, offered), buyer);
      const prices = candidates.flatMap((candidate) => candidate.amount ?? []);
      expect(total.amount).toBe(Math.min(...prices));
      expect(total.amount).toBeGreaterThanOrEqual(0);
      expect(total.amount).toBeLessThanOrEqual(amount);
      expect(regularTotal.amount).toBe(amount);
      expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(total.amount);
    }),
  );
});

test('R15: exactly one candidate wins, the first of the lowest, and all are listed in the order', () => {
  fc.assert(
    fc.property(amounts, discounts, fc.option(buyers), (amount, offered, buyer) => {
      const { total, candidates } = priced(discounted(amount, offered), buyer);
      const first = candidates.find((candidate) => candidate.amount === total.amount);
      expect(candidates.filter(({ won }) => won)).toEqual([first]);
      expect(candidates.map(({ source }) => source)).toEqual(priceSources);
      expect(candidates.every(({ won, why }) => won === (why.outcome === 'pass'))).toBe(true);
    }),
  );
});

test('C26: with more licenses held, nothing costs more, where the percentages rise', () => {
  const rising = fc.array(percents, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(amounts, rising, fc.nat(8), (amount, steps, held) => {
      const product = discounted(amount, { stacking: steps.toSorted((a, b) => a - b) });
      const at = (count: number) =>
        priced(product, { ...newcomer, activePaidLicenses: count }).total.amount;
      expect(at(held + 1)).toBeLessThanOrEqual(at(held));
    }),
  );
});

test('knowing more about the buyer never makes it dearer', () => {
  fc.assert(
    fc.property(amounts, discounts, buyers, (amount, offered, buyer) => {
      const product = discounted(amount, offered);
      expect(priced(product, buyer).total.amount).toBeLessThanOrEqual(
        priced(product, null).total.amount,
      );
    }),
  );
});

test('a quote never throws, whatever is asked', () => {
  const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger());
  const request = fc.record({
    offer: fc.oneof(fc.constantFrom('once', 'renewed', 'monthly', '__proto__'), fc.string()),
    currency: fc.oneof(fc.constantFrom('EUR', 'JPY', 'constructor'), fc.string()),
    purchase: fc.constantFrom('first', 'renewal'),
    extraUnits: fc.dictionary(fc.constantFrom('organizations', 'sites', 'toString'), anyNumber),
  });
  const anyBuyer = fc.record({
    isVerified: fc.boolean(),
    activePaidLicenses: anyNumber,
    hasOlderMajor: fc.boolean(),
    convertsTrial: fc.boolean(),
    isEarlyAdopter: fc.boolean(),
  });
  fc.assert(
    fc.property(request, anyNumber, fc.option(anyBuyer), (asked, now, buyer) => {
      const result = quote(soldProduct, asked, { now, buyer });
      expect(!result.ok || Number.isSafeInteger(result.value.total.amount)).toBe(true);
    }),
  );
});
