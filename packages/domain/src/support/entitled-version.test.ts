import { expect, test } from 'vitest';
import { entitledVersions, isEntitled } from './entitled-version.ts';

const releases = [
  { version: '1.0.0', releasedAt: 100 },
  { version: '1.10.0', releasedAt: 300 },
  { version: '1.9.0', releasedAt: 200 },
  { version: '2.0.0', releasedAt: 400 },
  { version: 'nightly', releasedAt: 410 },
  { version: '10.0.0', releasedAt: 500 },
  { version: '10.0.12', releasedAt: 600 },
];

test.each([
  ['any', 150, 999, { upTo: 'any' }],
  ['sameMajor', 150, 999, { upTo: 'major', major: 1 }],
  ['sameMajor', 400, 999, { upTo: 'major', major: 2 }],
  ['sameMajor', 50, 999, { upTo: 'any' }],
  ['sameMajor', 410, 999, { upTo: 'major', major: 2 }],
  ['sameMajor', 500, 999, { upTo: 'major', major: 10 }],
  ['releasedBeforeSupportEnd', 150, 350, { upTo: 'version', version: '1.10.0' }],
  ['releasedBeforeSupportEnd', 150, 299, { upTo: 'version', version: '1.9.0' }],
  ['releasedBeforeSupportEnd', 150, 400, { upTo: 'version', version: '2.0.0' }],
  ['releasedBeforeSupportEnd', 150, 410, { upTo: 'version', version: '2.0.0' }],
  ['releasedBeforeSupportEnd', 150, 600, { upTo: 'version', version: '10.0.12' }],
  ['releasedBeforeSupportEnd', 150, null, { upTo: 'version', version: '1.0.0' }],
] as const)('C01, D06: %s, issued at %i, support until %s', (...row) => {
  const [entitledVersion, issuedAt, supportUntil, expected] = row;
  const license = { issuedAt, supportUntil };
  expect(entitledVersions({ entitledVersion }, license, releases)).toEqual(expected);
});

test.each([
  ['1.10.0', { upTo: 'version', version: '1.10.0' }, true],
  ['1.10.1', { upTo: 'version', version: '1.10.0' }, false],
  ['1.9.99', { upTo: 'version', version: '1.10.0' }, true],
  ['v2', { upTo: 'major', major: 1 }, false],
  ['1.99.0-rc.1', { upTo: 'major', major: 1 }, true],
  ['nightly', { upTo: 'version', version: '1.0.0' }, true],
  ['', { upTo: 'major', major: 1 }, true],
  ['1.2.3.4', { upTo: 'version', version: '1.0.0' }, true],
  ['9.9.9', { upTo: 'any' }, true],
  ['1.10.1', { upTo: 'version', version: '1.10.2' }, true],
  ['10.0.0', { upTo: 'version', version: '9.0.0' }, false],
  ['1.2.10', { upTo: 'version', version: '1.2.9' }, false],
  ['11.0.0', { upTo: 'major', major: 10 }, false],
  ['1.0.0', { upTo: 'version', version: 'nightly' }, true],
  ['999999999.0.0', { upTo: 'major', major: 999_999_998 }, false],
  // Ten digits are a date or a hash, not a version.
  ['2026112200', { upTo: 'major', major: 1 }, true],
] as const)('%j under %o is entitled: %s', (running, entitled, expected) => {
  expect(isEntitled(running, entitled)).toBe(expected);
});
