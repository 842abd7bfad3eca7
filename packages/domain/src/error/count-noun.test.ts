import { expect, test } from 'vitest';
import { countEn, countRo, percent } from './count-noun.ts';

test.each([
  [0, '0 days', '0 zile'],
  [1, '1 day', '1 zi'],
  [2, '2 days', '2 zile'],
  [19, '19 days', '19 zile'],
  [20, '20 days', '20 de zile'],
  [100, '100 days', '100 de zile'],
  [101, '101 days', '101 zile'],
  [119, '119 days', '119 zile'],
  [120, '120 days', '120 de zile'],
])('%i in both languages', (count, en, ro) => {
  expect(countEn(count, 'day', 'days')).toBe(en);
  expect(countRo(count, 'zi', 'zile')).toBe(ro);
});

test.each([
  [912, 972, '93.8'],
  [9_499, 10_000, '94.9'],
  [95, 100, '95.0'],
  [3, 3, '100.0'],
  [0, 0, '0.0'],
])('R18: %i of %i is %s %', (part, whole, text) => {
  expect(percent(part, whole)).toBe(text);
});
