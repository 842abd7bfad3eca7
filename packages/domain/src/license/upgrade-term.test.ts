import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { issueInstant, mintAt, termLicense, termProduct } from './license-fixture.ts';
import { later } from './upgrade-fixture.ts';
import { upgradeLicense, type UpgradeCommand } from './upgrade-license.ts';

describe('E02: the end of a term', () => {
  const license = termLicense();
  const change = (term: UpgradeCommand['term'], now = later) =>
    upgradeLicense(
      license,
      { tier: 'growth', kind: 'term', term },
      { product: termProduct, mint: mintAt(now) },
    );

  test('it stays where no other is asked for', () => {
    expect(change(null)).toMatchObject({
      value: { licenses: [{ tier: 'growth', expiresAt: license.expiresAt }] },
    });
  });

  test('a term that is over needs a new one', () => {
    expect(change(null, issueInstant + 30 * DAY)).toMatchObject({
      error: { code: 'VALIDATION', param: 'validity_days' },
    });
    expect(change({ days: 5 }, issueInstant + 30 * DAY)).toMatchObject({
      value: { licenses: [{ expiresAt: issueInstant + 35 * DAY }] },
    });
  });

  test('a shorter one takes no day away', () => {
    expect(change({ days: 1 })).toMatchObject({
      value: { licenses: [{ expiresAt: license.expiresAt }] },
    });
  });

  test('a license for life takes none', () => {
    const context = { product: termProduct, mint: mintAt(later) };
    const command = { tier: 'growth', kind: 'perpetual', term: { days: 30 } } as const;
    expect(upgradeLicense(license, command, context)).toMatchObject({
      error: { code: 'VALIDATION', param: 'validity_days' },
    });
  });
});
