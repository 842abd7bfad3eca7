import { expect, test } from 'vitest';
import { acceptsKid, explainReissue, mayReissue } from './reissue.ts';

test.each([
  ['k1', ['k1', 'k2'], true, 'pass'],
  ['k1', ['k2'], true, 'pass'],
  ['k1', ['k1'], false, 'note'],
  ['k1', [], false, 'note'],
  ['k2', ['k1', 'k2'], false, 'pass'],
  ['k2', [], false, 'pass'],
] as const)('R18, B56: a token of %s in an install accepting %j may be re-issued: %s', (...row) => {
  const [tokenKid, acceptedKids, expected, outcome] = row;
  const install = { tokenKid, acceptedKids };
  expect(mayReissue(install, 'k2')).toBe(expected);
  expect(explainReissue(install, 'k2')).toMatchObject({ outcome, threshold: 'k2' });
});

test('an install accepts what it lists and what it runs with', () => {
  const install = { tokenKid: 'k1', acceptedKids: ['k2'] };
  expect(['k1', 'k2', 'k3'].map((kid) => acceptsKid(install, kid))).toEqual([true, true, false]);
});
