import { describe, expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { activeLicense, inEveryStatus } from '../license/license-fixture.ts';
import { soldProduct } from '../pricing/sale-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { discountsAt } from './discounts-at.ts';
import { day, type Happened, historyOf } from './history-fixture.ts';
import { timelineAt } from './timeline-at.ts';

const sold = {
  ...sampleProduct,
  pricing: { ...soldProduct.pricing, currencies: [], offers: {} },
};
const releases = [
  { version: '1.0.0', releasedAt: day(-1) },
  { version: '2.0.0', releasedAt: day(50) },
];

/** The percentages at a day of a license's life, by discount. */
function rights(
  history: Parameters<typeof historyOf>[0],
  happened: readonly Happened[],
  count: number,
) {
  const found = timelineAt({ ...historyOf(history, happened), releases }, sold, day(count));
  return Object.fromEntries((found?.discounts ?? []).map((one) => [one.discount, one.percent]));
}

const none = { stacking: null, majorUpgrade: null, trialConversion: null, earlyAdopter: null };

describe('R15, C26, C33, C37, B14: which discounts a license gives its holder, by the day', () => {
  test('a perpetual license: a further one at −30 %, half the price from the next major on', () => {
    expect(rights({}, [], 49)).toEqual({ ...none, stacking: 30 });
    expect(rights({}, [], 50)).toEqual({ ...none, stacking: 30, majorUpgrade: 50 });
    expect(rights({ earlyAdopter: true }, [], 0)).toEqual({
      ...none,
      stacking: 30,
      earlyAdopter: 20,
    });
  });

  test('a trial: half the price, after its end too, and no longer once it was bought', () => {
    const trial = { kind: 'trial' } as const;
    expect(rights(trial, [], 0)).toEqual({ ...none, trialConversion: 50 });
    expect(rights(trial, [], 31)).toEqual({ ...none, trialConversion: 50 });
    const bought = [[20 * DAY, 'license.upgrade']] as const;
    expect(rights(trial, bought, 19)).toEqual({ ...none, trialConversion: 50 });
    expect(rights(trial, bought, 20)).toEqual({ ...none, stacking: 30 });
  });

  test('a license gives no right while it is suspended or after it is over', () => {
    const paused = [
      [5 * DAY, 'license.suspend'],
      [7 * DAY, 'license.reinstate'],
      [9 * DAY, 'license.revoke'],
    ] as const;
    const percents = [4, 5, 7, 9].map((count) => rights({}, paused, count)['stacking']);
    expect(percents).toEqual([30, null, 30, null]);
  });

  test('R11: who took a license over has its rights from then on', () => {
    const moved = historyOf({ earlyAdopter: true }, [[10 * DAY, 'license.transfer']]);
    const ofNext = timelineAt({ ...moved, id: 'lic_02' }, sold, day(10));
    expect(ofNext?.discounts.map(({ percent }) => percent)).toEqual([30, null, null, 20]);
    const ofFirst = timelineAt(moved, sold, day(10));
    expect(ofFirst?.discounts.map(({ percent }) => percent)).toEqual([null, null, null, null]);
  });
});

describe('each says why', () => {
  const seen = { releases, now: day(0) };

  test('a right, in both languages', () => {
    expect(discountsAt(activeLicense(), sold, seen)[0]).toEqual({
      discount: 'stacking',
      percent: 30,
      why: {
        rule: 'pricing.stacking',
        outcome: 'pass',
        input: 'active',
        threshold: 30,
        text: {
          en: 'Discount for a further license −30 %: the license gives its holder a right to it.',
          ro: 'Reducere pentru încă o licență −30 %: licența îi dă titularului dreptul la ea.',
        },
        docs: '/docs/rules#pricing',
      },
    });
  });

  test('no right, in both languages', () => {
    expect(discountsAt(activeLicense(), sold, seen)[1]).toEqual({
      discount: 'majorUpgrade',
      percent: null,
      why: {
        rule: 'pricing.majorUpgrade',
        outcome: 'note',
        input: 'active',
        threshold: null,
        text: {
          en: 'Discount for coming from an older major version: The account holds no active license of an older major version.',
          ro: 'Reducere la trecerea de la o versiune majoră mai veche: Contul nu deține nicio licență activă a unei versiuni majore mai vechi.',
        },
        docs: '/docs/rules#pricing',
      },
    });
  });

  test('a product that is not sold offers none, whatever the license', () => {
    const every = [
      ...inEveryStatus(activeLicense({ earlyAdopter: true })),
      ...inEveryStatus(activeLicense({ kind: 'trial' })),
    ];
    for (const license of every) {
      const found = discountsAt(license, sampleProduct, seen);
      expect(found.map(({ percent }) => percent)).toEqual([null, null, null, null]);
      expect(found.every(({ why }) => why.text.en.endsWith('The product does not offer it.'))).toBe(
        true,
      );
    }
  });
});
