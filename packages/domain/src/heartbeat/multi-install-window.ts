import type { SignetErrorOf } from '../error/signet-error.ts';
import type { MultiInstallWindow } from '../license/install-window.ts';
import type { License } from '../license/license.ts';
import { requireActive } from '../license/require-active.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** How long a window is open. */
export const MULTI_INSTALL_SECONDS = 7 * DAY;

/** Whether an instant is inside the window; half-open. */
export function isInWindow(window: MultiInstallWindow | null, at: UnixSeconds): boolean {
  return window !== null && at >= window.from && at < window.until;
}

/**
 * Opens a window of seven days for an active license (B64). One-shot: it closes by itself, and
 * while it is open it can be neither prolonged nor granted again.
 */
export function grantMultiInstallWindow(
  license: License,
  last: MultiInstallWindow | null,
  now: UnixSeconds,
): Result<MultiInstallWindow, SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'VALIDATION'>> {
  const active = requireActive(license, now);
  if (!active.ok) return active;
  if (last !== null && now < last.until) {
    const detail = {
      en: 'A window is open already; it closes by itself.',
      ro: 'O fereastră este deja deschisă; se închide singură.',
    };
    return err({ code: 'VALIDATION', param: 'multi_install_window', detail });
  }
  return ok({ from: now, until: now + MULTI_INSTALL_SECONDS });
}
