import type { LicenseId } from '@signet/domain/license/license';
import { type RevokeCommand, revokeLicense as decide } from '@signet/domain/license/revoke-license';
import { planChange } from './plan-change.ts';

/** Plans the revocation of a license (B37–B44). */
export const revokeLicense = planChange<RevokeCommand & { readonly id: LicenseId }>(
  async ({ deps, license, input }) => decide(license, input, deps.clock.now()),
);
