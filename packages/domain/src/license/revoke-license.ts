import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
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
  if (isOver(license)) return err({ code: 'LICENSE_NOT_ACTIVE', status: license.status });
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
      before: license,
      license: revoked,
      tellCustomer: command.tellCustomer,
    },
    licenses: [revoked],
    claims: null,
  });
}

function isOver(license: License): boolean {
  return ['revoked', 'refunded', 'transferred'].includes(license.status);
}
