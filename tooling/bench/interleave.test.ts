import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMet } from './bench-row.ts';
import { interleave, median } from './interleave.ts';

const spin = (times: number) => () => {
  let sum = 0;
  for (let index = 0; index < times * 20_000; index += 1) sum += index;
  if (sum < 0) throw new Error('unreachable');
};

describe('measuring side by side', () => {
  test('every contender runs in every round, warm-up included, and in a turning order', async () => {
    const turns: string[] = [];
    const contender = (name: string) => ({ operations: 1, run: () => void turns.push(name) });
    await interleave(2, { a: contender('a'), b: contender('b') });
    expect(turns.join('')).toBe('abbaabbaab');
  });

  test('one that does a hundredth of the work is faster', async () => {
    const result = await interleave(9, {
      little: { operations: 1, run: spin(1) },
      much: { operations: 1, run: spin(100) },
    });
    expect(result.speed('little', 'much')).toBeGreaterThan(1);
    expect(result.median('little')).toBeLessThan(result.median('much'));
  });

  test('the median lies in the middle, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(
          values.length / 2,
        );
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(
          values.length / 2,
        );
      }),
    );
  });

  test.each([
    [0.94, 0.93, 'at least', true],
    [0.92, 0.93, 'at least', false],
    [6, 10, 'at most', true],
    [11, 10, 'at most', false],
  ] as const)('ratio %f against %f %s: %s', (ratio, goal, direction, met) => {
    expect(isMet({ name: 'x', unit: 's', figure: 1, ceiling: 1, ratio, goal, direction })).toBe(
      met,
    );
  });
});
