import { expect, test } from 'vitest';
import { isPackageName } from './premium-package.ts';

test.each([
  ['name', true],
  ['@vendor/name', true],
  ['a', true],
  ['@a/b', true],
  ['0', true],
  ['~name', true],
  ['-name', true],
  ['a.b_c~d-e9', true],
  ['@v.e_n~d-o9/name', true],
  ['@~v/n', true],
  ['@-v/n', true],
  ['@9/n', true],
  ['n'.repeat(214), true],
  ['n'.repeat(215), false],
  ['', false],
  ['Name', false],
  ['naMe', false],
  ['.name', false],
  ['_name', false],
  ['na me', false],
  ['@/name', false],
  ['@vendor/', false],
  ['@vendor', false],
  ['@Vendor/name', false],
  ['@.vendor/name', false],
  ['@_vendor/name', false],
  ['@venDor/name', false],
  ['vendor/name', false],
  ['@vendor/.name', false],
  ['@vendor/name/more', false],
  ['x@vendor/name', false],
  ['name\n', false],
])('B41, C44: npm takes %j as a name: %s', (name, accepts) => {
  expect(isPackageName(name)).toBe(accepts);
});
