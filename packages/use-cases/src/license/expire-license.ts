import { expireLicense as decide } from '@signet/domain/license/expire-license';
import type { LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { planChange } from './plan-change.ts';

/** A license that is past its date at an instant that the caller trusts. */
export interface ExpireInput {
  readonly id: LicenseId;
  readonly now: UnixSeconds;
}

/** Plans to mark a license as expired (E17, F07). */
export const expireLicense = planChange<ExpireInput>(async ({ license, input }) =>
  decide(license, input.now),
);
