import type { LicenseId } from '@signet/domain/license/license';
import { markRefunded as decide } from '@signet/domain/license/mark-refunded';
import { planChange } from './plan-change.ts';

/** A license that was paid back by hand, and the payment provider's id of the refund. */
export interface MarkRefundedInput {
  readonly id: LicenseId;
  /** `re_…`. */
  readonly refundId: string;
}

/** Plans to count a license as refunded; no money moves (B51, R13). */
export const markRefunded = planChange<MarkRefundedInput>(async ({ deps, license, input }) =>
  decide(license, input, deps.clock.now()),
);
