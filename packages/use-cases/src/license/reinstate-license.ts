import type { LicenseId } from '@signet/domain/license/license';
import { reinstateLicense as decide } from '@signet/domain/license/reinstate-license';
import { planChange } from './plan-change.ts';

/** Plans the end of a suspension (D10). */
export const reinstateLicense = planChange<{ readonly id: LicenseId }>(async ({ deps, license }) =>
  decide(license, deps.clock.now()),
);
