import { describe, expect, test } from 'vitest';
import type { StateStore } from './state-store.ts';

/** What every place that keeps an install's state promises; `open` answers the same place each time. */
export function stateStoreContract(make: () => Promise<() => StateStore>): void {
  describe('state store', () => {
    test('R22: what was never written is nothing', async () => {
      const open = await make();
      expect(await open().read('receipt')).toBeNull();
    });

    test('R19, R22: what was written last is what is read, name by name, also after reopening', async () => {
      const open = await make();
      const store = open();
      expect(await store.write('receipt', 'one')).toBe(true);
      await Promise.all([
        store.write('receipt', 'ș two'),
        store.write('token', 't'.repeat(100_000)),
      ]);
      expect(await store.read('receipt')).toBe('ș two');
      expect(await open().read('token')).toHaveLength(100_000);
      expect(await open().read('receipt')).toBe('ș two');
      expect(await store.write('receipt', '')).toBe(true);
      expect(await open().read('receipt')).toBe('');
    });

    test('R22: the first to claim a name wins, and everybody is told the same', async () => {
      const open = await make();
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd'].map((text) => open().claim('install-id', text)),
      );
      expect(new Set(claims).size).toBe(1);
      expect(await open().read('install-id')).toBe(claims[0]);
      expect(await open().claim('install-id', 'e')).toBe(claims[0]);
    });
  });
}
