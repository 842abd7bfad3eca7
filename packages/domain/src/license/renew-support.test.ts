import { describe, expect, test } from 'vitest';
import { addMonths, DAY, type Period } from '../shared/duration.ts';
import { hasActiveSupport } from '../support/support-window.ts';
import {
  activeLicense,
  inEveryStatus,
  issueInstant,
  mintAt,
  termLicense,
} from './license-fixture.ts';
import type { License } from './license.ts';
import { renewSupport } from './renew-support.ts';

/** Starter comes with 30 days of support (R7). */
const supportEnd = issueInstant + 30 * DAY;
const license = activeLicense();

function renew(before: License, now: number, period: Period = '12mo') {
  return renewSupport(before, { period }, mintAt(now));
}

describe('R7, C31: a renewal starts at max(now, support_until)', () => {
  test.each([
    [supportEnd - 10 * DAY, '12mo', addMonths(supportEnd, 12)],
    [supportEnd - 1, '30d', supportEnd + 30 * DAY],
    [supportEnd, '30d', supportEnd + 30 * DAY],
    [supportEnd + 1, '30d', supportEnd + 1 + 30 * DAY],
    [supportEnd + 100 * DAY, '12mo', addMonths(supportEnd + 100 * DAY, 12)],
  ] as const)('at %i for %s', (now, period, until) => {
    const renewed = {
      ...license,
      supportUntil: until,
      generation: 2,
      kid: 'k2',
      jti: 'jti-2',
    };
    expect(renew(license, now, period)).toMatchObject({
      ok: true,
      value: {
        event: { type: 'license.renew_support', at: now, before: license, license: renewed },
        licenses: [renewed],
        claims: { support_until: until, iat: now, generation: 2, jti: 'jti-2' },
      },
    });
  });

  test('a license without support gets it from now on', () => {
    const none = { ...license, supportUntil: null };
    expect(renew(none, supportEnd, '30d')).toMatchObject({
      value: { licenses: [{ supportUntil: supportEnd + 30 * DAY }] },
    });
  });

  test.each([
    [supportEnd - 1, true],
    [supportEnd, false],
    [supportEnd + 1, false],
  ])('C30, C31: support at %i is active: %s, and after a renewal it is', (now, isActive) => {
    expect(hasActiveSupport(license.supportUntil, now)).toBe(isActive);
    const decided = renew(license, now);
    expect(decided.ok && hasActiveSupport(decided.value.event.license.supportUntil, now)).toBe(
      true,
    );
  });
});

describe('C31: whose support can be renewed', () => {
  test.each(inEveryStatus(license))('$status', (before) => {
    const decided = renew(before, issueInstant + DAY);
    expect(decided.ok || decided.error).toEqual(
      ['active', 'suspended'].includes(before.status) || {
        code: 'LICENSE_NOT_ACTIVE',
        status: before.status,
      },
    );
  });

  test('D10: a suspended license stays suspended', () => {
    const suspended = inEveryStatus(license)[1]!;
    const decided = renew(suspended, issueInstant + DAY, '30d');
    expect(decided.ok && decided.value.event.license).toEqual({
      ...suspended,
      supportUntil: supportEnd + 30 * DAY,
      generation: 2,
      kid: 'k2',
      jti: 'jti-2',
    });
  });

  test('R7: a trial has none', () => {
    expect(renew(activeLicense({ kind: 'trial' }), issueInstant)).toEqual({
      ok: false,
      error: {
        code: 'VALIDATION',
        param: 'kind',
        detail: {
          en: 'A trial has no support window.',
          ro: 'O licență de probă nu are fereastră de suport.',
        },
      },
    });
  });

  test.each([
    [issueInstant + 30 * DAY - 1, true],
    [issueInstant + 30 * DAY, false],
  ])('a license that is past its date, marked or not, is extended first: %i', (now, isLive) => {
    for (const before of inEveryStatus(termLicense()).slice(0, 2)) {
      const decided = renew(before, now);
      expect(decided.ok || decided.error).toEqual(
        isLive || { code: 'LICENSE_NOT_ACTIVE', status: 'expired' },
      );
    }
  });
});
