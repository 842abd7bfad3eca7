import { describe, expect, test } from 'vitest';
import { heartbeatStates } from '../catalog/enforcement-presets.ts';
import { DAY } from '../shared/duration.ts';
import { effectsOf } from './effect.ts';
import {
  activeLicense,
  bogdan,
  everyStatus,
  issueInstant,
  mintAt,
  termLicense,
} from './license-fixture.ts';
import { openInstallWindow } from './open-install-window.ts';
import { transferLicense } from './transfer-license.ts';

describe('B64 F02 a window for several installs', () => {
  test('is seven days on the record, and nothing else changes', () => {
    const before = activeLicense();
    const decided = openInstallWindow(before, issueInstant);
    const window = { from: issueInstant, until: issueInstant + 7 * DAY };
    expect(decided).toEqual({
      ok: true,
      value: {
        event: {
          type: 'license.multi_install_window',
          at: issueInstant,
          before,
          license: { ...before, multiInstallWindow: window },
        },
        licenses: [{ ...before, multiInstallWindow: window }],
        claims: null,
      },
    });
  });

  test('is one-shot: refused while one is open, granted again after it', () => {
    const first = openInstallWindow(activeLicense(), issueInstant);
    if (!first.ok) throw new Error('The first window was refused');
    const [license = activeLicense()] = first.value.licenses;
    expect(openInstallWindow(license, issueInstant + 7 * DAY - 1)).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', param: 'multi_install_window' },
    });
    expect(openInstallWindow(license, issueInstant + 7 * DAY).ok).toBe(true);
  });

  test.each(everyStatus().filter(({ status }) => status !== 'active'))(
    'is refused for a license that is $status',
    (license) => {
      expect(openInstallWindow(license, issueInstant)).toEqual({
        ok: false,
        error: { code: 'LICENSE_NOT_ACTIVE', status: license.status },
      });
    },
  );

  test('is refused past the date', () => {
    const over = openInstallWindow(termLicense(), issueInstant + 30 * DAY);
    expect(over).toMatchObject({ ok: false, error: { status: 'expired' } });
  });

  test('R11: does not go over to the next owner', () => {
    const opened = openInstallWindow(activeLicense(), issueInstant);
    if (!opened.ok) throw new Error('The window was refused');
    const command = {
      newHolder: bogdan,
      confirmationFromOld: true,
      confirmationFromNew: true,
    };
    const transferred = transferLicense(
      opened.value.event.license,
      command,
      mintAt(issueInstant + DAY),
    );
    expect(transferred).toMatchObject({
      ok: true,
      value: { event: { successor: { multiInstallWindow: null } } },
    });
  });

  test('tells of the window, the quiet and the rights', () => {
    const opened = openInstallWindow(activeLicense(), issueInstant);
    if (!opened.ok) throw new Error('The window was refused');
    expect(effectsOf(opened.value.event, heartbeatStates).map(({ code }) => code)).toEqual([
      'installs.several_for_a_week',
      'anomaly.shared_quiet',
      'rights.unchanged',
    ]);
  });
});
