import { expect, test } from 'vitest';
import { cifHint } from './cif-hint.ts';

test.each([
  ['RO14399840', 'fits'],
  ['14399840', 'fits'],
  ['ro 14399840', 'fits'],
  ['RO14399841', 'differs'],
  ['DE136695976', 'unknown'],
  ['', 'unknown'],
])('R25: %s %s', (text, hint) => {
  expect(cifHint(text)).toBe(hint);
});
