import type { LicenseStanding } from '../license/license-standing.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { BeatAnswer } from './beat-answer.ts';
import type { HandoverVerdict } from './transfer-handover.ts';

/**
 * Whether a heartbeat is told `revoked`, and why (B39, B49, D10, R11). An expired license is not:
 * its token says so itself. A transferred one is not while its new token is, or can still be, handed over.
 */
export function authorityOfBeat(
  license: LicenseStanding,
  transfer: HandoverVerdict | null,
): Pick<BeatAnswer, 'revoked' | 'reason'> {
  switch (license.status) {
    case 'active':
    case 'expired':
      return { revoked: false, reason: null };
    case 'suspended':
      return { revoked: false, reason: 'suspended' };
    case 'revoked':
      return { revoked: true, reason: license.revokeReason.code };
    case 'refunded':
      return { revoked: true, reason: 'refunded' };
    case 'transferred':
      return transfer === 'hand-over' || transfer === 'waits-for-key'
        ? { revoked: false, reason: null }
        : { revoked: true, reason: 'transferred' };
    default:
      return assertNever(license);
  }
}
