import type { SignetErrorOf } from '../error/signet-error.ts';
import { grantMultiInstallWindow } from '../heartbeat/multi-install-window.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { ActiveLicense, License } from './license.ts';

/**
 * Decides a one-shot window of seven days in which the license may run on several installs (B64, F02).
 * No token is signed: nothing in the install changes, only what the server makes of its heartbeats.
 */
export function openInstallWindow(
  license: License,
  now: UnixSeconds,
): Result<
  DecisionOf<'license.multi_install_window'>,
  SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'VALIDATION'>
> {
  const before = requireEdge(license, 'license.multi_install_window');
  if (!before.ok) return before;
  const multiInstallWindow = grantMultiInstallWindow(license, license.multiInstallWindow, now);
  if (!multiInstallWindow.ok) return multiInstallWindow;
  const opened: ActiveLicense = { ...before.value, multiInstallWindow: multiInstallWindow.value };
  return ok({
    event: {
      type: 'license.multi_install_window',
      at: now,
      before: before.value,
      license: opened,
    },
    licenses: [opened],
    claims: null,
  });
}
