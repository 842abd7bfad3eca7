import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { expireLicense } from './expire-license.ts';
import { activeLicense, inEveryStatus, issueInstant } from './license-fixture.ts';

const end = issueInstant + 30 * DAY;
const trial = activeLicense({ kind: 'trial' });
const tooEarly = {
  code: 'VALIDATION',
  param: 'expires_at',
  detail: { en: 'The license is not past its date.', ro: 'Licența nu a trecut de data ei.' },
};

describe('E17, F07: a license expires from the very second that it names', () => {
  test.each([
    [end - 1, false],
    [end, true],
    [end + 1, true],
    [end + 400 * DAY, true],
  ])('at %i: %s', (now, isOver) => {
    const { status: _, ...terms } = trial;
    const expired = { ...terms, status: 'expired', expiredAt: now };
    expect(expireLicense(trial, now)).toEqual(
      isOver
        ? {
            ok: true,
            value: {
              event: { type: 'license.expire', at: now, before: trial, license: expired },
              licenses: [expired],
              claims: null,
            },
          }
        : { ok: false, error: tooEarly },
    );
  });

  test.each(inEveryStatus(trial))('only an active license expires: $status', (license) => {
    const decided = expireLicense(license, end);
    expect(decided.ok || decided.error).toEqual(
      license.status === 'active' || { code: 'LICENSE_NOT_ACTIVE', status: license.status },
    );
  });

  test('R16: a perpetual license never does', () => {
    expect(expireLicense(activeLicense(), end + 10_000 * DAY)).toEqual({
      ok: false,
      error: tooEarly,
    });
  });
});
