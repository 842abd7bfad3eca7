import { expect, test } from 'vitest';
import { hasFreeSupport } from './has-free-support.ts';
import type { KindRule } from './product.ts';

test.each([
  [{ validity: 'forever' }, true],
  [{ validity: 'days', days: 30, freeSupport: false }, false],
  [{ validity: 'days', days: 30, freeSupport: true }, true],
  [{ validity: 'term', freeSupport: true }, true],
  [{ validity: 'term', freeSupport: false }, false],
  [{ validity: 'deferred' }, false],
] as const satisfies readonly (readonly [KindRule, boolean])[])('R7: %j: %s', (rule, has) => {
  expect(hasFreeSupport(rule)).toBe(has);
});
