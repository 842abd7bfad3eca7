import type { LicenseId } from '@signet/domain/license/license';
import { openInstallWindow as decide } from '@signet/domain/license/open-install-window';
import { planChange } from './plan-change.ts';

/** Plans a window of seven days for several installs (B64). */
export const openInstallWindow = planChange<{ readonly id: LicenseId }>(async ({ deps, license }) =>
  decide(license, deps.clock.now()),
);
