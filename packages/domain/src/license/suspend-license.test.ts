import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { activeLicense, everyStatus, issueInstant } from './license-fixture.ts';
import { reinstateLicense } from './reinstate-license.ts';
import { suspendLicense } from './suspend-license.ts';

const later = issueInstant + 3 * DAY;
const licenses = everyStatus();
const reason = '  payment   is\ndisputed ';

describe('D10: suspend', () => {
  test.each(licenses)('only an active license: $status', (license) => {
    const decided = suspendLicense(license, { reason }, later);
    expect(decided.ok || decided.error).toEqual(
      license.status === 'active' || { code: 'LICENSE_NOT_ACTIVE', status: license.status },
    );
  });

  test('it keeps the reason and the second, and signs nothing', () => {
    const license = activeLicense();
    const suspended = {
      ...license,
      status: 'suspended',
      suspendedAt: later,
      suspendReason: 'payment is disputed',
    };
    expect(suspendLicense(license, { reason }, later)).toEqual({
      ok: true,
      value: {
        event: { type: 'license.suspend', at: later, before: license, license: suspended },
        licenses: [suspended],
        claims: null,
      },
    });
  });

  test.each(['', '123456789', '   nothing   '])('B37: the reason %j says too little', (text) => {
    expect(suspendLicense(activeLicense(), { reason: text }, later)).toEqual({
      ok: false,
      error: { code: 'REASON_REQUIRED', minimum: 10 },
    });
  });
});

describe('D10: reinstate', () => {
  test.each(licenses)('only a suspended license: $status', (license) => {
    const decided = reinstateLicense(license, later);
    expect(decided.ok || decided.error).toEqual(
      license.status === 'suspended' || { code: 'LICENSE_NOT_ACTIVE', status: license.status },
    );
  });

  test('suspending and reinstating leaves the license exactly as it was, with the same token', () => {
    const license = activeLicense();
    const suspended = suspendLicense(license, { reason }, later);
    if (!suspended.ok) throw new Error('refused');
    const before = suspended.value.event.license;
    expect(reinstateLicense(before, later + 1)).toEqual({
      ok: true,
      value: {
        event: { type: 'license.reinstate', at: later + 1, before, license },
        licenses: [license],
        claims: null,
      },
    });
  });
});
