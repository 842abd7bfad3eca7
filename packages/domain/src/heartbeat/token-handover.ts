import type { LicenseClaims } from '../claims/license-claim-table.ts';
import { acceptsKid, type KeysOfInstall, mayReissue } from '../key/reissue.ts';
import { isLive } from '../key/retire-key.ts';
import type { LicenseStanding } from '../license/license-standing.ts';
import type { LicenseId } from '../license/license.ts';
import { isActive } from '../license/require-active.ts';
import type { UnixSeconds } from '../shared/duration.ts';

/**
 * The token that a heartbeat answers with: `newest` is rendered again from the snapshot of the
 * newest generation (R6, R12); `sign` makes the next generation with the active key.
 */
export type TokenHandover =
  | {
      readonly kind: 'newest';
      readonly licenseId: LicenseId;
      readonly cause: 'generation' | 'transfer';
    }
  | {
      readonly kind: 'sign';
      readonly licenseId: LicenseId;
      readonly cause: 'support' | 'expiry' | 'key';
    };

/** What a token's handover depends on. */
export interface TokenFacts {
  readonly license: LicenseStanding;
  /** What the newest token says of the two dates that can change without one being signed. */
  readonly newest: Pick<LicenseClaims, 'support_until' | 'expires_at'>;
  /** The key that signs now for the license's product. */
  readonly activeKid: string;
}

/** What the install sent. */
export interface TokenOfInstall extends KeysOfInstall {
  readonly generation: number;
}

/**
 * The token that an install with a token of this license is given: one that says another support
 * window or expiry, one of the active key, or the newest generation; `null` when what it has is as
 * good (C31, R12, R18). It is never given one whose key it does not accept.
 */
export function judgeToken(
  facts: TokenFacts,
  install: TokenOfInstall,
  now: UnixSeconds,
): TokenHandover | null {
  const { license, activeKid } = facts;
  const cause = isActive(license, now) ? causeToSign(facts) : null;
  const canSign = cause === 'key' ? mayReissue(install, activeKid) : acceptsKid(install, activeKid);
  if (cause !== null && canSign) return { kind: 'sign', licenseId: license.id, cause };
  const isOlder = install.generation < license.generation;
  return isOlder && isLive(license.status) && acceptsKid(install, license.kid)
    ? { kind: 'newest', licenseId: license.id, cause: 'generation' }
    : null;
}

/** Why the newest token of an active license is no longer what should be out there. */
function causeToSign({ license, newest, activeKid }: TokenFacts) {
  if (newest.support_until !== license.supportUntil) return 'support';
  if (newest.expires_at !== license.expiresAt) return 'expiry';
  return license.kid === activeKid ? null : 'key';
}
