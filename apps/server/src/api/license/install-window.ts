import { isInWindow } from '@signet/domain/heartbeat/multi-install-window';
import type { License } from '@signet/domain/license/license';
import { toIso, type UnixSeconds } from '@signet/domain/shared/duration';
import { openInstallWindow } from '@signet/use-cases/license/open-install-window';
import * as z from 'zod';
import { instant } from '../instant.ts';
import { permitted } from '../procedures.ts';
import { byId } from './input-fields.ts';
import { licenseAnswer } from './license-answers.ts';
import { previewView } from './preview-view.ts';
import { readLicenseId } from './read-license-id.ts';
import { runChange, runPreview } from './run-command.ts';

/** The newest window for several installs (B64); `null` when none was ever granted. */
export const installWindowView = z
  .object({ from: instant, until: instant, open: z.boolean() })
  .nullable();

/** Draws the window. */
export function viewInstallWindow(
  { multiInstallWindow: window }: License,
  now: UnixSeconds,
): z.infer<typeof installWindowView> {
  if (window === null) return null;
  return { from: toIso(window.from), until: toIso(window.until), open: isInWindow(window, now) };
}

/** Lets a license run on several installs for seven days (B64). */
export const multiInstallWindow = permitted('license.multi_install_window')
  .input(byId)
  .output(licenseAnswer)
  .mutation((call) =>
    runChange(call, { plan: openInstallWindow, input: { id: readLicenseId(call.input.id) } }),
  );

/** What the window would do. */
export const multiInstallWindowPreview = permitted('license.multi_install_window')
  .input(byId)
  .output(previewView)
  .query(({ ctx, input }) =>
    runPreview(ctx, { plan: openInstallWindow, input: { id: readLicenseId(input.id) } }),
  );
