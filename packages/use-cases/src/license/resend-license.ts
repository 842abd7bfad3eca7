import type { LicenseId } from '@signet/domain/license/license';
import { resendLicense as decide } from '@signet/domain/license/resend-license';
import { ok } from '@signet/domain/shared/result';
import { loadLicense } from './load-license.ts';
import { mintOf } from './mint-of.ts';
import type { Planner } from './plan.ts';

/** Plans the next generation of a license's token (B26–B28). */
export const resendLicense: Planner<{ readonly id: LicenseId }> = async (deps, { id }) => {
  const loaded = await loadLicense(deps, id);
  if (!loaded.ok) return loaded;
  const { stored, product } = loaded.value;
  const decision = decide(stored.license, await mintOf(deps, product));
  return decision.ok
    ? ok({ decision: decision.value, loaded: [stored], newAccount: null })
    : decision;
};
