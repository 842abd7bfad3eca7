import type { LicenseClaims } from '../claims/license-claim-table.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { EntitledVersions } from '../support/entitled-version.ts';

/**
 * Why a configured key is not a license at all. Expired, revoked and suspended are not among
 * these: they are facts about a valid key, and the policy judges them.
 */
export type InvalidTokenError = SignetErrorOf<
  'LICENSE_MALFORMED' | 'LICENSE_UNKNOWN_KID' | 'LICENSE_BAD_SIGNATURE' | 'LICENSE_WRONG_PRODUCT'
>;

/** The key of an install: none, one that is not a license of this product, or one whose signature holds. */
export type TokenFact<Claims = LicenseClaims> =
  | { readonly state: 'missing' }
  | { readonly state: 'invalid'; readonly error: InvalidTokenError }
  | { readonly state: 'valid'; readonly claims: Claims };

/** The claims that the runtime state depends on; everything else in a token is for the gates. */
export type JudgedClaims = Pick<LicenseClaims, 'iat' | 'kind' | 'expires_at' | 'support_until'>;

/** Everything the runtime state depends on; the clock and the policy come beside it. */
export interface RuntimeFacts {
  readonly token: TokenFact<JudgedClaims>;
  /** What the licensing authority last said: by heartbeat, receipt or revocation list. */
  readonly authority: 'none' | 'revoked' | 'suspended';
  /** The last heartbeat that the server accepted; `null` for never. */
  readonly lastHeartbeatAt: UnixSeconds | null;
  /** The running version and what the license entitles to; `null` when unknown. */
  readonly version: { readonly running: string; readonly entitled: EntitledVersions } | null;
  /** The latest time any receipt proved; a clock before it was turned back (R24). */
  readonly highWaterMark: UnixSeconds | null;
}
