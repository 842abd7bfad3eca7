import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { describeError } from '../error/describe-error.ts';
import { HOUR, toIso } from '../shared/duration.ts';
import { nextRunAt, requireInterval } from './interval.ts';
import { quotaPeriod } from './quota-period.ts';
import { quotaState, requireQuota } from './quota.ts';
import { rightsOfTier } from './rights.ts';

const at = (iso: string) => Date.parse(iso) / 1000;
const rights = (tier: string) => rightsOfTier(sampleProduct, tier);

describe('A30: a quota counts a calendar month in UTC', () => {
  test.each([
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '1970-02-01T00:00:00Z'],
    ['2024-02-29T23:59:59Z', '2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z'],
    ['2024-03-01T00:00:00Z', '2024-03-01T00:00:00Z', '2024-04-01T00:00:00Z'],
    ['2023-02-28T12:00:00Z', '2023-02-01T00:00:00Z', '2023-03-01T00:00:00Z'],
    ['2026-12-31T23:59:59Z', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['2038-01-19T03:14:08Z', '2038-01-01T00:00:00Z', '2038-02-01T00:00:00Z'],
    ['2100-02-28T00:00:00Z', '2100-02-01T00:00:00Z', '2100-03-01T00:00:00Z'],
  ])('%s is in the month from %s to %s', (now, from, to) => {
    const { startsAt, resetsAt } = quotaPeriod(at(now));
    expect([toIso(startsAt), toIso(resetsAt)]).toEqual([from, to]);
  });

  test('months follow each other without gap, and each holds its own instants', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8_000_000_000 }), (now) => {
        const { startsAt, resetsAt } = quotaPeriod(now);
        expect(startsAt <= now && now < resetsAt).toBe(true);
        expect(quotaPeriod(resetsAt).startsAt).toBe(resetsAt);
        expect(quotaPeriod(resetsAt - 1).startsAt).toBe(startsAt);
      }),
    );
  });
});

describe('A25–A27: invoices per month', () => {
  const now = at('2026-11-22T00:00:00Z');
  const month = { startsAt: at('2026-11-01T00:00:00Z'), resetsAt: at('2026-12-01T00:00:00Z') };

  test.each([
    ['starter', 0, 100, 100],
    ['starter', 99, 100, 1],
    ['starter', 100, 100, 0],
    ['starter', 140, 100, 0],
    ['growth', 1_000_000, null, null],
  ])('%s after %i uses: %s in all, %s left', (tier, used, limit, remaining) => {
    const state = quotaState(rights(tier), { quota: 'invoices', used, now });
    expect(state).toEqual({ ...month, limit, used, remaining });
  });

  test.each([
    [99, 1, true],
    [100, 1, false],
    [0, 100, true],
    [0, 101, false],
  ])('after %i uses %i more fit: %s', (used, count, fits) => {
    const gate = requireQuota(sampleProduct, rights('starter'), { quota: 'invoices', used, count });
    expect(gate.ok).toBe(fits);
  });

  test('A31–A33: the refusal has both numbers and the cheapest tier that would do', () => {
    const use = { quota: 'invoices', used: 100 };
    expect(requireQuota(sampleProduct, rights('starter'), use)).toMatchObject({
      error: { code: 'PLAN_LIMIT', feature: 'invoices', limit: 100, current: 101, needs: 'growth' },
    });
  });
});

describe('A25–A28, A30: every so many hours; smaller is better', () => {
  const now = at('2026-11-22T12:00:00Z');

  test.each([
    ['starter', null, now],
    ['starter', now - 25 * HOUR, now],
    ['starter', now - 24 * HOUR, now],
    ['starter', now - HOUR, now + 23 * HOUR],
    ['growth', now - HOUR, now + 3 * HOUR],
  ])('%s after a run at %s may run at %i', (tier, lastAt, next) => {
    expect(nextRunAt(rights(tier), { interval: 'sync', lastAt, now })).toBe(next);
  });

  test('what never ran may run at once, at the epoch too', () => {
    expect(nextRunAt(rights('starter'), { interval: 'sync', lastAt: null, now: 0 })).toBe(0);
    expect(nextRunAt(rights('starter'), { interval: 'sync', lastAt: 0, now: 0 })).toBe(24 * HOUR);
  });

  test('a license without it never runs', () => {
    expect(nextRunAt(rights('none'), { interval: 'sync', lastAt: null, now })).toBeNull();
    expect(nextRunAt(rights('starter'), { interval: 'toString', lastAt: null, now })).toBeNull();
  });

  test.each([
    ['starter', 24, undefined],
    ['starter', 48, undefined],
    ['starter', 12, 'growth'],
    ['growth', 4, undefined],
    ['growth', 3, null],
    ['none', 24, 'starter'],
  ])('%s every %i h needs %s', (tier, hours, needs) => {
    const gate = requireInterval(sampleProduct, rights(tier), { interval: 'sync', hours });
    expect(gate.ok ? undefined : (gate.error.needs ?? null)).toBe(needs);
  });

  test('untyped callers: a name that the catalog lacks is said as it is', () => {
    const gate = requireInterval(sampleProduct, rights('starter'), { interval: 'sunc', hours: 4 });
    expect(gate).toMatchObject({
      error: { featureName: { en: 'sunc every 4 h', ro: 'sunc la fiecare 4 h' } },
    });
  });

  test('A33: the refusal reads as a sentence in both languages', () => {
    const gate = requireInterval(sampleProduct, rights('starter'), { interval: 'sync', hours: 4 });
    if (gate.ok) throw new Error('The gate is open');
    expect(describeError(gate.error).error).toEqual({
      en: 'Synchronizations every 4 h are not available on your plan.',
      ro: 'Planul tău nu include „Sincronizări la fiecare 4 h”.',
    });
  });
});
