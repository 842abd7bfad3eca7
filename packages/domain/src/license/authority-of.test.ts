import { expect, test } from 'vitest';
import { authorityOf } from './authority-of.ts';

test.each([
  ['active', 'none'],
  ['suspended', 'suspended'],
  ['expired', 'none'],
  ['revoked', 'revoked'],
  ['refunded', 'revoked'],
  ['transferred', 'revoked'],
] as const)('B39, B49, D10, R11: of a license that is %s the authority says %s', (status, says) => {
  expect(authorityOf({ status })).toBe(says);
});
