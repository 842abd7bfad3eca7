import { describe, expect, test } from 'vitest';
import { MemoryState } from '../state/memory-state.ts';
import { counterStoreContract } from './counter-store.contract.ts';
import { KeptCounters } from './kept-counters.ts';
import { MemoryCounters } from './memory-counters.ts';

const month = 1_772_323_200;
const invoices = { quota: 'invoices', startsAt: month };

describe('in memory', () => {
  counterStoreContract(async () => new MemoryCounters());
});
describe('in the state', () => {
  counterStoreContract(async () => new KeptCounters(new MemoryState()));
});

describe('kept counters', () => {
  test('A30: a use that was answered is there after a restart', async () => {
    const state = new MemoryState();
    const counters = new KeptCounters(state);
    await Promise.all(Array.from({ length: 50 }, () => counters.add(invoices, 1, null)));
    expect(await new KeptCounters(state).used(invoices)).toBe(50);
  });

  test('uses that come together share a write', async () => {
    const state = new MemoryState();
    let writes = 0;
    const counting = {
      read: () => state.read('counters'),
      write: (name: 'counters', text: string) => {
        writes += 1;
        return state.write(name, text);
      },
      claim: () => Promise.resolve(''),
    };
    const counters = new KeptCounters(counting);
    await Promise.all(Array.from({ length: 500 }, () => counters.add(invoices, 1, null)));
    expect(writes).toBeLessThanOrEqual(2);
    expect(await new KeptCounters(state).used(invoices)).toBe(500);
  });

  test('old months go, so that the file never grows', async () => {
    const state = new MemoryState();
    const counters = new KeptCounters(state);
    for (let past = 40; past >= 0; past -= 1) {
      await counters.add({ ...invoices, startsAt: month - past * 2_678_400 }, 1, null);
    }
    expect(JSON.parse((await state.read('counters')) ?? '')).toMatchObject({
      months: expect.toSatisfy((months: unknown[]) => months.length === 2),
    });
  });

  test.each([
    '',
    '{',
    'null',
    '{"months":{}}',
    '{"months":[null]}',
    '{"months":[{"starts_at":1,"used":{"a":-1}}]}',
  ])('damaged counters %j start anew', async (damaged) => {
    const state = new MemoryState();
    await state.write('counters', damaged);
    const counters = new KeptCounters(state);
    expect(await counters.add(invoices, 1, 1)).toEqual({ counted: true, used: 1 });
  });
});
