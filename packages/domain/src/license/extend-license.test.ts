import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { expireLicense } from './expire-license.ts';
import { extendLicense } from './extend-license.ts';
import { activeLicense, inEveryStatus, issueInstant, mintAt } from './license-fixture.ts';
import type { License } from './license.ts';
import { MAXIMUM_TERM_DAYS } from './read-term.ts';

const end = issueInstant + 30 * DAY;
const trial = activeLicense({ kind: 'trial' });
const statuses = inEveryStatus(trial);
const extendable = ['active', 'suspended', 'expired'];

function extend(license: License, now: number, days = 30) {
  return extendLicense(license, { days }, mintAt(now));
}

describe('R16, E22: extending starts at max(now, expires_at)', () => {
  test.each([
    [end - 10 * DAY, end],
    [end - 1, end],
    [end, end],
    [end + 1, end + 1],
    [end + 5 * DAY, end + 5 * DAY],
  ])('at %i from %i', (now, from) => {
    const decided = extend(trial, now);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        event: { type: 'license.extend', at: now, before: trial },
        licenses: [{ status: 'active', expiresAt: from + 30 * DAY, generation: 2, kid: 'k2' }],
        claims: { exp: from + 30 * DAY, expires_at: from + 30 * DAY, iat: now, generation: 2 },
      },
    });
  });

  test.each(statuses)('a license that is $status', (license) => {
    const decided = extend(license, end + DAY);
    expect(decided.ok || decided.error).toEqual(
      extendable.includes(license.status) || {
        code: 'LICENSE_NOT_ACTIVE',
        status: license.status,
      },
    );
  });

  test('A22, R16: an expired license is active again with a new key, and no longer says when it expired', () => {
    const expired = expireLicense(trial, end);
    const decided = expired.ok && extend(expired.value.event.license, end + 2 * DAY);
    const revived = { ...trial, expiresAt: end + 32 * DAY, generation: 2, kid: 'k2', jti: 'jti-2' };
    expect(decided && decided.ok && decided.value.event.license).toEqual(revived);
  });

  test('D10: a suspended license stays suspended, for the same reason since the same second', () => {
    const suspended = statuses[1]!;
    const decided = extend(suspended, issueInstant + DAY);
    expect(decided.ok && decided.value.licenses).toEqual([
      { ...suspended, expiresAt: end + 30 * DAY, generation: 2, kid: 'k2', jti: 'jti-2' },
    ]);
  });
});

describe('E23, R16: what has no date cannot be extended', () => {
  test.each(inEveryStatus(activeLicense()))('perpetual and $status', (license) => {
    const decided = extend(license, end);
    expect(decided).toEqual({
      ok: false,
      error: extendable.includes(license.status)
        ? { code: 'CANNOT_EXTEND_LIFETIME' }
        : { code: 'LICENSE_NOT_ACTIVE', status: license.status },
    });
  });
});

test.each([
  [1, true],
  [MAXIMUM_TERM_DAYS, true],
  [0, false],
  [-1, false],
  [MAXIMUM_TERM_DAYS + 1, false],
  [1.5, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
])('E22: %d days are accepted: %s', (days, isAccepted) => {
  const decided = extend(trial, issueInstant, days);
  expect(decided.ok || decided.error).toEqual(
    isAccepted || {
      code: 'VALIDATION',
      param: 'days',
      detail: {
        en: 'Give whole days from 1 to 3660.',
        ro: 'Scrie un număr întreg de zile, de la 1 la 3660.',
      },
    },
  );
});
