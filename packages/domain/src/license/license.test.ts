import { expect, test } from 'vitest';
import { isLicenseId } from './license.ts';

test.each([
  ['lic_01J', true],
  [`lic_${'a'.repeat(60)}`, true],
  [`lic_${'a'.repeat(61)}`, false],
  ['lic_', false],
  ['acc_01J', false],
  ['xlic_01J', false],
  ['lic_01J/../..', false],
  ['lic_01J\n', false],
])('%j is a license’s id: %s', (text, isId) => {
  expect(isLicenseId(text)).toBe(isId);
});
