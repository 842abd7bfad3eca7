import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { activeLicense, everyStatus, issueInstant } from './license-fixture.ts';
import { revokeLicense } from './revoke-license.ts';

const later = issueInstant + 10 * DAY;
const revoke = { reasonCode: 'leaked', reason: 'posted on a forum', tellCustomer: true } as const;
const licenses = everyStatus();

describe('B37–B44, E24: revoke', () => {
  test.each([
    ['active', true],
    ['suspended', true],
    ['expired', true],
    ['revoked', false],
    ['refunded', false],
    ['transferred', false],
  ] as const)('a license that is %s can be revoked: %s', (status, isAllowed) => {
    const license = licenses.find((candidate) => candidate.status === status);
    expect(license && revokeLicense(license, revoke, later).ok).toBe(isAllowed);
  });

  test.each([
    ['', false],
    ['    spaces    ', false],
    ['123456789', false],
    ['1234567890', true],
    ['a    b    c    d', false],
  ])('B37: the reason %j is enough: %s', (reason, isEnough) => {
    expect(revokeLicense(activeLicense(), { ...revoke, reason }, later).ok).toBe(isEnough);
  });

  test('B38: it keeps the reason and the time, and signs nothing', () => {
    expect(revokeLicense(activeLicense(), revoke, later)).toMatchObject({
      ok: true,
      value: {
        event: { type: 'license.revoke', at: later, tellCustomer: true },
        licenses: [
          {
            status: 'revoked',
            revokedAt: later,
            revokeReason: { code: 'leaked', text: 'posted on a forum' },
          },
        ],
        claims: null,
      },
    });
  });
});
