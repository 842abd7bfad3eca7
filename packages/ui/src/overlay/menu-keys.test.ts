import { expect, test } from 'vitest';
import { menuKeyTarget } from './menu-keys.ts';

const names = ['Re-send', 'Suspend…', 'Revoke…', 'Șterge'];

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 0],
  ['ArrowUp', 0, 3],
  ['ArrowUp', -1, 2],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['r', 0, 2],
  ['r', 2, 0],
  ['R', -1, 0],
  ['ș', 0, 3],
  ['z', 0, undefined],
  [' ', 0, undefined],
  ['Enter', 0, undefined],
] as const)('%s from line %i leads to %s (APG menu)', (key, current, expected) => {
  expect(menuKeyTarget(key, current, names)).toBe(expected);
});

test('an empty menu has no lines to go to', () => {
  expect(menuKeyTarget('ArrowDown', -1, [])).toBeUndefined();
});
