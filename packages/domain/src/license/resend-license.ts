import { claimsOfLicense, type Mint } from '../claims/claims-of-license.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import type { ActiveLicense, License } from './license.ts';
import { nextGeneration } from './next-generation.ts';
import { requireActive } from './require-active.ts';

/**
 * Decides the next generation of a license's token: new `iat`, `jti` and generation, signed with
 * the active key; everything else equal (B26–B28, R12).
 */
export function resendLicense(
  license: License,
  mint: Mint,
): Result<DecisionOf<'license.resend'>, SignetErrorOf<'LICENSE_NOT_ACTIVE'>> {
  const active = requireActive(license, mint.now);
  if (!active.ok) return active;
  const before = active.value;
  const next: ActiveLicense = {
    ...before,
    ...nextGeneration(before, mint),
  };
  return ok({
    event: { type: 'license.resend', at: mint.now, before, license: next },
    licenses: [next],
    claims: claimsOfLicense(next, mint),
  });
}
