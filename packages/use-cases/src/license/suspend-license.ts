import type { LicenseId } from '@signet/domain/license/license';
import { suspendLicense as decide } from '@signet/domain/license/suspend-license';
import { planChange } from './plan-change.ts';

/** A license to be paused, and why. */
export interface SuspendInput {
  readonly id: LicenseId;
  readonly reason: string;
}

/** Plans a suspension, which reinstating undoes (D06, D10). */
export const suspendLicense = planChange<SuspendInput>(async ({ deps, license, input }) =>
  decide(license, input, deps.clock.now()),
);
