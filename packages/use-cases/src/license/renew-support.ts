import type { LicenseId } from '@signet/domain/license/license';
import { renewSupport as decide } from '@signet/domain/license/renew-support';
import type { Period } from '@signet/domain/shared/duration';
import { mintOf } from './mint-of.ts';
import { planChange } from './plan-change.ts';

/** A license whose support window is to end later. */
export interface RenewSupportInput {
  readonly id: LicenseId;
  readonly period: Period;
}

/** Plans a renewal of the support window from max(now, support_until) (B58, C31, R7). */
export const renewSupport = planChange<RenewSupportInput>(
  async ({ deps, license, product, input }) => decide(license, input, await mintOf(deps, product)),
);
