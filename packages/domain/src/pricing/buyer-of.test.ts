import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import {
  activeLicense,
  inEveryStatus,
  issueInstant,
  termLicense,
} from '../license/license-fixture.ts';
import type { License } from '../license/license.ts';
import { DAY } from '../shared/duration.ts';
import { buyerOf } from './buyer-of.ts';
import { newcomer } from './sale-fixture.ts';

const now = issueInstant + 10 * DAY;
const product = sampleProduct;
const releases = [
  { version: '1.0.0', releasedAt: issueInstant - DAY },
  { version: '1.9.0', releasedAt: issueInstant + DAY },
  { version: '2.0.0', releasedAt: now },
];

function buyer(licenses: readonly License[], at: number = now) {
  return buyerOf({ isVerified: true, licenses }, { product, releases, now: at });
}

test('C27: who holds nothing is a newcomer, verified or not', () => {
  expect(buyer([])).toEqual(newcomer);
  const unverified = buyerOf({ isVerified: false, licenses: [] }, { product, releases: [], now });
  expect(unverified).toEqual({ ...newcomer, isVerified: false });
});

describe('C26, R15: only active paid licenses count', () => {
  test.each([
    ['active', 1],
    ['suspended', 0],
    ['expired', 0],
    ['revoked', 0],
    ['refunded', 0],
    ['transferred', 0],
  ])('one that is %s counts %i times', (status, count) => {
    const licenses = inEveryStatus(activeLicense()).filter((license) => license.status === status);
    expect(buyer(licenses).activePaidLicenses).toBe(count);
  });

  test.each([
    ['a trial', activeLicense({ kind: 'trial' }), 0],
    ['of a tier that is never sold', activeLicense({ tier: 'dev' }), 0],
    ['of a tier that an older catalog had', { ...activeLicense(), tier: 'gold' }, 1],
    ['of a tier with the name of a method', { ...activeLicense(), tier: 'toString' }, 1],
    ['a term', termLicense(), 1],
  ] as const)('%s', (_, license, count) => {
    expect(buyer([license]).activePaidLicenses).toBe(count);
  });

  test('a term counts until its last second', () => {
    const end = termLicense().expiresAt ?? 0;
    const counted = [end - 1, end].map((at) => buyer([termLicense()], at).activePaidLicenses);
    expect(counted).toEqual([1, 0]);
  });
});

describe('C33: an older major version', () => {
  test.each([
    [now - 1, false],
    [now, true],
    [2_147_483_648, true],
  ])('at %i a license of version 1 is of an older one: %s', (at, isOlder) => {
    expect(buyer([activeLicense()], at).hasOlderMajor).toBe(isOlder);
  });

  test('without releases, or bought before any, no version is older', () => {
    const facts = { product, releases: [], now };
    expect(buyerOf({ isVerified: true, licenses: [activeLicense()] }, facts).hasOlderMajor).toBe(
      false,
    );
    const early = { ...activeLicense(), issuedAt: 0 };
    expect(buyer([early]).hasOlderMajor).toBe(false);
  });

  test('one license that is not active any more gives no right', () => {
    expect(inEveryStatus(activeLicense()).map((one) => buyer([one]).hasOlderMajor)).toEqual([
      true,
      ...Array<boolean>(5).fill(false),
    ]);
  });
});

test.each([
  ['active', true],
  ['suspended', false],
  ['expired', true],
  ['revoked', false],
  ['refunded', false],
  ['transferred', false],
])('C37: a trial that is %s can become a license: %s', (status, converts) => {
  const trials = inEveryStatus(activeLicense({ kind: 'trial' }));
  expect(buyer(trials.filter((one) => one.status === status)).convertsTrial).toBe(converts);
  const bought = inEveryStatus(activeLicense()).filter((one) => one.status === status);
  expect(buyer(bought).convertsTrial).toBe(false);
});

test('B14: an early adopter is who holds an active license marked so', () => {
  const marked = inEveryStatus(activeLicense({ earlyAdopter: true }));
  expect(marked.map((one) => buyer([one]).isEarlyAdopter)).toEqual([
    true,
    ...Array<boolean>(5).fill(false),
  ]);
  expect(buyer([activeLicense()]).isEarlyAdopter).toBe(false);
});

test('one more license never takes a right away, and the order does not matter', () => {
  const any = fc.constantFrom(
    ...inEveryStatus(activeLicense()),
    ...inEveryStatus(activeLicense({ kind: 'trial' })),
    activeLicense({ earlyAdopter: true, tier: 'growth' }),
  );
  fc.assert(
    fc.property(fc.array(any), any, fc.nat(4_000_000_000), (held, more, at) => {
      const [before, after] = [buyer(held, at), buyer([more, ...held], at)];
      expect(after.activePaidLicenses).toBeGreaterThanOrEqual(before.activePaidLicenses);
      expect(after.hasOlderMajor || !before.hasOlderMajor).toBe(true);
      expect(after.convertsTrial || !before.convertsTrial).toBe(true);
      expect(after.isEarlyAdopter || !before.isEarlyAdopter).toBe(true);
      expect(buyer([...held, more], at)).toEqual(after);
    }),
  );
});
