import { expect, test } from 'vitest';
import { countEn, countRo } from './count-noun.ts';

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
