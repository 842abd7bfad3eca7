import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { License, RevokedLicense } from './license.ts';
import { readRevokeReason, type RevokeReasonCode } from './revoke-reason.ts';
import { termsOf } from './terms-of.ts';

/** Why, and whether the customer is told. */
export interface RevokeCommand {
  readonly reasonCode: RevokeReasonCode;
  readonly reason: string;
  readonly tellCustomer: boolean;
}

/** Decides a revocation; final, and only for a license that is not already over (B37–B44). */
export function revokeLicense(
  license: License,
  command: RevokeCommand,
  now: UnixSeconds,
): Result<DecisionOf<'license.revoke'>, SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'REASON_REQUIRED'>> {
  const before = requireEdge(license, 'license.revoke');
  if (!before.ok) return before;
  const reason = readRevokeReason(command.reasonCode, command.reason);
  if (!reason.ok) return reason;
  const revoked: RevokedLicense = {
    ...termsOf(license),
    status: 'revoked',
    revokedAt: now,
    revokeReason: reason.value,
  };
  return ok({
    event: {
      type: 'license.revoke',
      at: now,
      before: before.value,
      license: revoked,
      tellCustomer: command.tellCustomer,
    },
    licenses: [revoked],
    claims: null,
  });
}
