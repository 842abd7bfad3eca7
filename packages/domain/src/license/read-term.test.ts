import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfferValidity } from '../catalog/pricing.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import type { Product } from '../catalog/product.ts';
import { DAY } from '../shared/duration.ts';
import { issueInstant as now } from './license-fixture.ts';
import { MAXIMUM_TERM_DAYS, readExpiry, type TermRequest } from './read-term.ts';

const name = { en: 'Offer', ro: 'Ofertă' };
const offer = (validity: OfferValidity, tier = 'starter') => ({ name, tier, validity });
const product: Product = {
  ...sampleProduct,
  kinds: { ...sampleProduct.kinds, term: { validity: 'term', freeSupport: true } },
  pricing: {
    currencies: ['EUR'],
    offers: {
      yearly: offer({ type: 'yearly' }),
      monthly: offer({ type: 'monthly' }),
      workshop: offer({ type: 'custom', days: 7 }),
      lifetime: offer({ type: 'lifetime' }),
      subscription: offer({ type: 'subscription' }),
      other: offer({ type: 'yearly' }, 'growth'),
    },
  },
};

function expiry(kind: 'perpetual' | 'term' | 'trial', term: TermRequest | null) {
  return readExpiry(product, { kind, tier: 'starter', term }, now);
}

describe('E02, E04, E07: a term ends as many days after the purchase as its offer says', () => {
  test.each([
    ['yearly', 365],
    ['monthly', 30],
    ['workshop', 7],
  ])('%s: %i days', (offerName, days) => {
    expect(expiry('term', { offer: offerName })).toEqual({ ok: true, value: now + days * DAY });
  });

  test.each([
    ['other', '“other” is of tier growth.'],
    ['lifetime', '“lifetime” has no term.'],
    ['subscription', '“subscription” has no term.'],
    ['toString', /“toString” is not one of yearly, monthly/],
  ])('not for the offer %s', (offerName, detail) => {
    const decided = expiry('term', { offer: offerName });
    expect(decided).toMatchObject({ ok: false, error: { code: 'VALIDATION', param: 'offer' } });
    const said = decided.ok || decided.error.code !== 'VALIDATION' ? '' : decided.error.detail.en;
    expect(said).toMatch(detail);
  });

  test('E02: for as many days as are asked for, whole ones from 1 to ten years', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -5, max: 4_000 }), fc.double()), (days) => {
        const isLegal = Number.isInteger(days) && days >= 1 && days <= MAXIMUM_TERM_DAYS;
        expect(expiry('term', { days })).toMatchObject(
          isLegal
            ? { ok: true, value: now + days * DAY }
            : { ok: false, error: { code: 'VALIDATION', param: 'validity_days' } },
        );
      }),
    );
  });

  test('not without either', () => {
    expect(expiry('term', null)).toMatchObject({
      error: { code: 'VALIDATION', param: 'validity_days' },
    });
  });
});

test('B18: other kinds have the end that the catalog gives them, and take no other', () => {
  expect(expiry('perpetual', null)).toEqual({ ok: true, value: null });
  expect(expiry('trial', null)).toEqual({ ok: true, value: now + 30 * DAY });
  for (const kind of ['perpetual', 'trial'] as const) {
    expect(expiry(kind, { offer: 'yearly' })).toMatchObject({ error: { param: 'offer' } });
    expect(expiry(kind, { days: 5 })).toMatchObject({ error: { param: 'validity_days' } });
  }
});

test('R21: a product without terms refuses them as it refuses every deferred kind', () => {
  const request = { kind: 'term', tier: 'starter', term: { days: 30 } } as const;
  expect(readExpiry(sampleProduct, request, now)).toEqual({
    ok: false,
    error: { code: 'KIND_DEFERRED', kind: 'term' },
  });
});
