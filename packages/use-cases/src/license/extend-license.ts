import { extendLicense as decide } from '@signet/domain/license/extend-license';
import type { LicenseId } from '@signet/domain/license/license';
import { mintOf } from './mint-of.ts';
import { planChange } from './plan-change.ts';

/** A license to end later, and by how many whole days. */
export interface ExtendInput {
  readonly id: LicenseId;
  readonly days: number;
}

/** The longest extension that whoever only supports customers may give. */
export const SHORT_EXTENSION_DAYS = 30;

/** Plans an extension from max(now, expires_at); it may revive an expired license (E22, E23, R16). */
export const extendLicense = planChange<ExtendInput>(async ({ deps, license, product, input }) =>
  decide(license, input, await mintOf(deps, product)),
);
