import { describe, expect, test } from 'vitest';
import { activeLicense, everyStatus, issueInstant } from '../license/license-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { grantMultiInstallWindow, isInWindow } from './multi-install-window.ts';

const now = issueInstant + DAY;
const window = { from: now, until: now + 7 * DAY };

describe('B64: a window of seven days', () => {
  test('opens now', () => {
    expect(grantMultiInstallWindow(activeLicense(), null, now)).toEqual({
      ok: true,
      value: window,
    });
  });

  test.each([
    [now, false],
    [now + 7 * DAY - 1, false],
    [now + 7 * DAY, true],
    [now + 8 * DAY, true],
  ])('one-shot: at %i it can be granted again: %s', (at, isGranted) => {
    const granted = grantMultiInstallWindow(activeLicense(), window, at);
    expect(granted).toMatchObject(
      isGranted
        ? { ok: true, value: { from: at, until: at + 7 * DAY } }
        : { ok: false, error: { code: 'VALIDATION', param: 'multi_install_window' } },
    );
  });

  test.each(everyStatus())('is for an active license: $status', (license) => {
    const granted = grantMultiInstallWindow(license, null, now);
    expect(granted.ok).toBe(license.status === 'active');
  });

  test.each([
    [now - 1, false],
    [now, true],
    [now + 7 * DAY - 1, true],
    [now + 7 * DAY, false],
  ])('%i is inside: %s', (at, isInside) => {
    expect(isInWindow(window, at)).toBe(isInside);
    expect(isInWindow(null, at)).toBe(false);
  });
});
