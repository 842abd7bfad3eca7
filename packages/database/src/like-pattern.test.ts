import { expect, test } from 'vitest';
import { containing } from './like-pattern.ts';

test.each([
  ['plain', '%plain%'],
  ['100%', String.raw`%100\%%`],
  ['a_b', String.raw`%a\_b%`],
  [String.raw`c\d`, String.raw`%c\\d%`],
  ['', '%%'],
])('%s becomes a pattern that matches it alone', (part, pattern) => {
  expect(containing(part)).toBe(pattern);
});
