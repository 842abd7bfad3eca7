import { expect, test } from 'vitest';
import { nextPath } from './next-path.ts';

test.each([
  ['/licenses/lic_1', '/licenses/lic_1'],
  ['/', '/'],
  ['//evil.ro', '/'],
  ['/\\evil.ro', '/'],
  ['https://evil.ro', '/'],
  ['licenses', '/'],
  ['', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('after the sign-in, %j leads to %s and never off the portal', (wanted, path) => {
  expect(nextPath(wanted)).toBe(path);
});
