import { describe, expect, test } from 'vitest';
import type { Product } from '../catalog/product.ts';
import type { Buyer } from './buyer.ts';
import { quote } from './quote.ts';
import { newcomer, saleDay, soldFor, soldProduct } from './sale-fixture.ts';

const visitor = { now: saleDay, buyer: null };
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

function buys(product: Product, buyer: Partial<Buyer>) {
  const facts = { now: saleDay, buyer: { ...newcomer, ...buyer } };
  const result = quote(product, { offer: 'once', currency: 'EUR' }, facts);
  if (!result.ok) throw new Error(result.error.detail.en);
  return result.value;
}

function whyOf(result: ReturnType<typeof buys>, source: string) {
  const { why } = result.candidates.find((candidate) => candidate.source === source) ?? {};
  return [plain(why?.text.en ?? ''), plain(why?.text.ro ?? '')];
}

describe('R15: why a price won or lost, in both languages', () => {
  test('dearer than the winner', () => {
    expect(whyOf(buys(soldProduct, { activePaidLicenses: 1 }), 'campaign')).toEqual([
      'Campaign price: EUR 2,490.00, more than “Discount for a further license”.',
      'Preț promoțional: 2.490,00 EUR, mai mult decât „Reducere pentru încă o licență”.',
    ]);
  });

  test('as low as the winner, who comes first', () => {
    const tie = buys(soldFor(299_000), { hasOlderMajor: true, convertsTrial: true });
    expect(whyOf(tie, 'trialConversion')).toEqual([
      'Discount after the trial −50 %: EUR 1,495.00, the same as “Discount for coming from an older major version”, which comes first.',
      'Reducere după perioada de probă −50 %: 1.495,00 EUR, la fel ca „Reducere la trecerea de la o versiune majoră mai veche”, care are întâietate.',
    ]);
  });

  test('not for this buyer', () => {
    expect(whyOf(buys(soldProduct, {}), 'earlyAdopter')).toEqual([
      'Early adopter discount: The account is not an early adopter.',
      'Reducere pentru primii clienți: Contul nu este printre primii clienți.',
    ]);
  });

  test('not offered at all, and no campaign', () => {
    const { pricing } = soldFor(1_000);
    const bare = {
      ...soldProduct,
      pricing: { currencies: ['EUR'], offers: pricing?.offers ?? {} },
    };
    const result = buys(bare, { activePaidLicenses: 3, hasOlderMajor: true });
    expect(result.candidates.map(({ why }) => why.text.en.split(': ')[1])).toEqual([
      'EUR\u00A010.00, the lowest price.',
      'No campaign is configured.',
      ...Array<string>(4).fill('The product does not offer it.'),
    ]);
  });

  test('a discount’s line names it, halves with the comma of its language', () => {
    const { pricing } = soldFor(1_000);
    const odd = {
      ...soldProduct,
      pricing: {
        currencies: ['EUR'],
        offers: pricing?.offers ?? {},
        discounts: { earlyAdopter: 12.5 },
      },
    };
    expect(buys(odd, { isEarlyAdopter: true }).lines).toEqual([
      { kind: 'package', text: { en: 'Package', ro: 'Pachet' }, quantity: 1, amount: 1_000 },
      {
        kind: 'discount',
        text: {
          en: 'Early adopter discount −12.5 %',
          ro: 'Reducere pentru primii clienți −12,5 %',
        },
        quantity: 1,
        amount: -125,
      },
    ]);
  });

  test('a discount of nothing has no line', () => {
    const { pricing } = soldFor(0);
    const free = {
      ...soldProduct,
      pricing: { ...pricing, currencies: ['EUR'], offers: pricing?.offers ?? {} },
    };
    expect(buys(free, { isEarlyAdopter: true }).lines.map(({ kind }) => kind)).toEqual(['package']);
  });
});

describe('D14: units beyond the tier’s limit', () => {
  const renewed = { offer: 'renewed', currency: 'EUR' };

  test('a line in both languages, the regular total with it', () => {
    const result = quote(soldProduct, { ...renewed, extraUnits: { organizations: 2 } }, visitor);
    expect(result).toMatchObject({
      value: {
        lines: [
          { kind: 'package' },
          { kind: 'discount', text: { en: 'Campaign price', ro: 'Preț promoțional' } },
          {
            kind: 'extra_units',
            text: { en: 'Organizations (extra)', ro: 'Organizații (suplimentar)' },
            quantity: 2,
            amount: 50_000,
          },
        ],
        regularTotal: { amount: 199_000 },
      },
    });
  });

  test('none asked for is no line', () => {
    const result = quote(soldProduct, { ...renewed, extraUnits: { organizations: 0 } }, visitor);
    expect(result.ok && result.value.lines.map(({ kind }) => kind)).toEqual([
      'package',
      'discount',
    ]);
  });

  test('a product that sells none by the unit, or of a tier that it no longer has', () => {
    const { extraUnits: _, ...without } = soldProduct.pricing ?? { currencies: [], offers: {} };
    const asked = { ...renewed, extraUnits: { organizations: 1 } };
    expect(quote({ ...soldProduct, pricing: without }, asked, visitor).ok).toBe(false);
    expect(quote({ ...soldProduct, tiers: {} }, asked, visitor)).toMatchObject({
      value: { lines: [{}, {}, { amount: 25_000 }] },
    });
  });
});
