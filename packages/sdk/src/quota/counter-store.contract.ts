import { describe, expect, test } from 'vitest';
import type { CounterStore } from './counter-store.ts';

const march = { quota: 'invoices', startsAt: 1_772_323_200 };
const april = { quota: 'invoices', startsAt: 1_775_001_600 };

/** What every place that counts uses of quotas promises, one a vendor writes included. */
export function counterStoreContract(make: () => Promise<CounterStore>): void {
  describe('counter store', () => {
    test('A30: a counter starts at 0 and rises by what was asked', async () => {
      const store = await make();
      expect(await store.used(march)).toBe(0);
      expect(await store.add(march, 1, 100)).toEqual({ counted: true, used: 1 });
      expect(await store.add(march, 99, 100)).toEqual({ counted: true, used: 100 });
      expect(await store.used(march)).toBe(100);
    });

    test('A25, A30: what would pass the limit changes nothing', async () => {
      const store = await make();
      await store.add(march, 99, 100);
      expect(await store.add(march, 2, 100)).toEqual({ counted: false, used: 99 });
      expect(await store.add(march, 1, 0)).toEqual({ counted: false, used: 99 });
      expect(await store.used(march)).toBe(99);
    });

    test('A27: without a limit everything is counted', async () => {
      const store = await make();
      expect(await store.add(march, 1_000_000, null)).toEqual({ counted: true, used: 1_000_000 });
    });

    test('A30: months and quotas are apart', async () => {
      const store = await make();
      await store.add(march, 5, 100);
      await store.add({ ...march, quota: 'mails' }, 7, 100);
      expect(await store.add(april, 1, 1)).toEqual({ counted: true, used: 1 });
      expect(await store.used(march)).toBe(5);
    });

    test('uses that are given back are not used, and never less than none', async () => {
      const store = await make();
      await store.add(march, 3, 100);
      expect(await store.add(march, -2, 100)).toEqual({ counted: true, used: 1 });
      expect(await store.add(march, -9, 0)).toEqual({ counted: true, used: 0 });
    });

    test('A30, A34: however many ask at once, exactly the limit is given', async () => {
      const store = await make();
      const asked = Array.from({ length: 300 }, () => store.add(march, 1, 100));
      const given = (await Promise.all(asked)).filter(({ counted }) => counted);
      expect(given).toHaveLength(100);
      expect(new Set(given.map(({ used }) => used)).size).toBe(100);
      expect(await store.used(march)).toBe(100);
    });
  });
}
