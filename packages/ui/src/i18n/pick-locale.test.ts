import { expect, test } from 'vitest';
import { pickLocale } from './pick-locale.ts';

test.each([
  [['ro-RO', 'en-US'], 'ro'],
  [['de-DE', 'RO', 'en'], 'ro'],
  [['en-GB', 'ro'], 'en'],
  [['fr', 'de'], 'en'],
  [['rom'], 'en'],
  [[], 'en'],
] as const)('a browser that wants %j reads %s', (wanted, expected) => {
  expect(pickLocale(wanted)).toBe(expected);
});
