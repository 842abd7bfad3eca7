import { claimsOfLicense, type Mint } from '../claims/claims-of-license.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import type { Period } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { renewSupport as renewedUntil } from '../support/support-window.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { License } from './license.ts';
import { nextGeneration } from './next-generation.ts';

/**
 * Decides a renewal of the support window from max(now, support_until); the new token reaches the
 * install with its next heartbeat (C31, R7). A trial has no support to renew.
 */
export function renewSupport(
  license: License,
  command: { readonly period: Period },
  mint: Mint,
): Result<DecisionOf<'license.renew_support'>, SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'VALIDATION'>> {
  const edge = requireEdge(license, 'license.renew_support');
  if (!edge.ok) return edge;
  const before = edge.value;
  // A token that is over when it is signed helps nobody: extend first.
  if (before.expiresAt !== null && before.expiresAt <= mint.now) {
    return err({ code: 'LICENSE_NOT_ACTIVE', status: 'expired' });
  }
  if (before.kind === 'trial') {
    return err({
      code: 'VALIDATION',
      param: 'kind',
      detail: {
        en: 'A trial has no support window.',
        ro: 'O licență de probă nu are fereastră de suport.',
      },
    });
  }
  const renewed = {
    ...before,
    ...nextGeneration(before, mint),
    supportUntil: renewedUntil(before.supportUntil, command.period, mint.now),
  };
  return ok({
    event: { type: 'license.renew_support', at: mint.now, before, license: renewed },
    licenses: [renewed],
    claims: claimsOfLicense(renewed, mint),
  });
}
