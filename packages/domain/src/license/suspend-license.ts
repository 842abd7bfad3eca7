import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { License, SuspendedLicense } from './license.ts';
import { readReason } from './revoke-reason.ts';
import { termsOf } from './terms-of.ts';

/** Decides a suspension: reversible, with a reason (D10). */
export function suspendLicense(
  license: License,
  command: { readonly reason: string },
  now: UnixSeconds,
): Result<DecisionOf<'license.suspend'>, SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'REASON_REQUIRED'>> {
  const active = requireEdge(license, 'license.suspend');
  if (!active.ok) return active;
  const reason = readReason(command.reason);
  if (!reason.ok) return reason;
  const suspended: SuspendedLicense = {
    ...termsOf(license),
    status: 'suspended',
    suspendedAt: now,
    suspendReason: reason.value,
  };
  return ok({
    event: { type: 'license.suspend', at: now, before: active.value, license: suspended },
    licenses: [suspended],
    claims: null,
  });
}
