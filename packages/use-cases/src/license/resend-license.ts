import type { LicenseId } from '@signet/domain/license/license';
import { resendLicense as decide } from '@signet/domain/license/resend-license';
import { mintOf } from './mint-of.ts';
import { planChange } from './plan-change.ts';

/** Plans the next generation of a license's token (B26–B28). */
export const resendLicense = planChange<{ readonly id: LicenseId }>(
  async ({ deps, license, product }) => decide(license, await mintOf(deps, product)),
);
