import type { LicenseId } from '@signet/domain/license/license';
import { type RevokeCommand, revokeLicense as decide } from '@signet/domain/license/revoke-license';
import { ok } from '@signet/domain/shared/result';
import { loadLicense } from './load-license.ts';
import type { Planner } from './plan.ts';

/** Plans the revocation of a license (B37–B44). */
export const revokeLicense: Planner<RevokeCommand & { readonly id: LicenseId }> = async (
  deps,
  input,
) => {
  const loaded = await loadLicense(deps, input.id);
  if (!loaded.ok) return loaded;
  const { stored } = loaded.value;
  const decision = decide(stored.license, input, deps.clock.now());
  return decision.ok
    ? ok({ decision: decision.value, loaded: [stored], newAccount: null })
    : decision;
};
