import { describe, expect, test } from 'vitest';
import { LicenseError } from '../error/license-error.ts';
import { createLicense } from '../license/create-license.ts';
import { paid, plans } from '../license/sample-plans-fixture.ts';
import { temporaryFolder } from '../state/temporary-folder-fixture.ts';
import { tokenOf, vendorKeys } from '../token/sample-token-fixture.ts';
import type { CounterStore } from './counter-store.ts';

const at = (iso: string) => Date.parse(iso) / 1_000;

function clocked(stateDir?: string, counters?: CounterStore) {
  const time = { now: at('2026-01-31T23:59:58Z') };
  const open = (limit: number | null = 3, product: 'plan' | 'gate' = 'plan') =>
    createLicense({
      catalog: plans,
      product,
      keys: vendorKeys,
      token: tokenOf({ aud: 'plan', ...paid, limits: { invoices: limit } }),
      now: () => time.now,
      ...(stateDir === undefined ? {} : { stateDir }),
      ...(counters === undefined ? {} : { counters }),
    });
  return { time, open };
}

async function refusalOf(act: () => Promise<unknown>): Promise<LicenseError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof LicenseError) return error;
    throw error;
  }
  throw new Error('The quota was open');
}

describe('A25, A30–A33: a monthly quota', () => {
  test('uses are counted until they are used up; the refusal says the numbers and changes nothing', async () => {
    const license = await clocked().open();
    const quota = license.quota('invoices');
    expect(await quota.consume()).toEqual({
      startsAt: at('2026-01-01T00:00:00Z'),
      resetsAt: at('2026-02-01T00:00:00Z'),
      limit: 3,
      used: 1,
      remaining: 2,
    });
    await quota.consume(2);
    const refusal = await refusalOf(() => quota.consume());
    expect(refusal).toMatchObject({ status: 402, code: 'PLAN_LIMIT' });
    expect(refusal.body()).toMatchObject({ feature: 'invoices', limit: 3, current: 4 });
    expect((await refusalOf(() => quota.consume(5))).body()).toMatchObject({ current: 8 });
    expect(await quota.state()).toMatchObject({ used: 3, remaining: 0 });
  });

  test('it starts anew with the calendar month of UTC, to the second', async () => {
    const { time, open } = clocked();
    const license = await open();
    await license.quota('invoices').consume(3);
    time.now += 1;
    expect((await refusalOf(() => license.quota('invoices').consume())).code).toBe('PLAN_LIMIT');
    time.now += 1;
    expect(await license.quota('invoices').consume(3)).toMatchObject({
      used: 3,
      startsAt: at('2026-02-01T00:00:00Z'),
    });
  });

  test('A27: an unlimited quota is counted all the same', async () => {
    const license = await clocked().open(null);
    expect(await license.quota('invoices').consume(1_000_000)).toMatchObject({
      limit: null,
      used: 1_000_000,
      remaining: null,
    });
  });

  test('what was for nothing is given back', async () => {
    const license = await clocked().open();
    const quota = license.quota('invoices');
    await quota.consume(3);
    expect(await quota.giveBack()).toMatchObject({ used: 2, remaining: 1 });
    await quota.consume();
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d uses are a mistake',
    async (count) => {
      const quota = (await clocked().open()).quota('invoices');
      await expect(quota.consume(count)).rejects.toThrow(RangeError);
      await expect(quota.giveBack(count)).rejects.toThrow(RangeError);
      expect(await quota.state()).toMatchObject({ used: 0 });
    },
  );

  test('A34: however many ask at once, whoever they are, the month’s number is given', async () => {
    const license = await clocked(temporaryFolder()).open(40);
    const asked = await Promise.allSettled(
      Array.from({ length: 100 }, () => license.quota('invoices').consume()),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
  });

  test('A30: the count is there after a restart, also for a smaller plan', async () => {
    const { open } = clocked(temporaryFolder());
    await (await open()).quota('invoices').consume(3);
    const smaller = await open(2);
    expect(await smaller.quota('invoices').state()).toMatchObject({ used: 3, remaining: 0 });
    expect((await refusalOf(() => smaller.quota('invoices').consume())).facts).toMatchObject({
      limit: 2,
      current: 4,
    });
  });

  test('D07: where nothing may run, nothing is counted', async () => {
    const counted: number[] = [];
    const counters: CounterStore = {
      used: async () => 0,
      add: async (_, count, limit) => {
        if (limit === 0) return { counted: false, used: 0 };
        counted.push(count);
        return { counted: true, used: count };
      },
    };
    const license = await clocked(undefined, counters).open(3, 'gate');
    expect(await refusalOf(() => license.quota('invoices').consume())).toMatchObject({
      status: 403,
      code: 'NOT_ACTIVATED',
    });
    expect(counted).toEqual([]);
  });

  test('a quota the license does not name allows nothing', async () => {
    const license = await clocked().open();
    // @ts-expect-error the catalog has invoices
    const quota = license.quota('invoicess');
    expect((await refusalOf(() => quota.consume())).code).toBe('PLAN_LIMIT');
  });
});
