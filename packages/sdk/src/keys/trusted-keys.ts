import type { RingKeyClaims } from '@signet/domain/claims/key-ring-claim-table';
import { keyRingKind } from '@signet/domain/claims/signed-kind';
import { ok, type Result } from '@signet/domain/shared/result';
import type { VerificationKey } from '@signet/license-token/key';
import type { KeyRing } from '@signet/license-token/key-ring';
import { verificationKeyOfJwk } from '@signet/license-token/public-jwk';
import type { TokenRefusal } from '@signet/license-token/token-refusal';
import { verifyObject } from '@signet/license-token/verify-object';

/**
 * The keys an install trusts: those it was shipped with and those it learned of since.
 *
 * The rule of trust: a key ring is believed when a key that is trusted now signed it and it is
 * newer than the last one. It may add keys, so a leaked key can be replaced without a release, and
 * it may retire keys: a retired key speaks for the vendor no more and no new token of it is taken,
 * but the license an install already runs on stays in force, so that no rotation locks anybody out.
 * A kid names one key for ever: a ring cannot put another key behind a known one. What a ring does
 * not mention stays as it is.
 */
export interface TrustedKeys {
  /** What the build shipped with. */
  readonly shipped: KeyRing;
  /** What new tokens, receipts, lists and rings may be signed with; what a heartbeat reports (B67). */
  readonly current: KeyRing;
  /** The same and the retired ones: for the license already in force. */
  readonly ever: KeyRing;
  /** The newest ring's version; 0 before any. */
  readonly version: number;
  /** When the newest ring was signed; `null` before any. */
  readonly signedAt: number | null;
  /** The signed texts that lead from the shipped keys to these, in order. */
  readonly rings: readonly string[];
}

/** The keys a build ships with; nothing is learned yet. */
export function shippedKeys(ring: KeyRing): TrustedKeys {
  return { shipped: ring, current: ring, ever: ring, version: 0, signedAt: null, rings: [] };
}

/** The keys after one more ring; the same object where the ring changes nothing. A ring that is not to be believed is refused. */
export function learnRing(trusted: TrustedKeys, text: string): Result<TrustedKeys, TokenRefusal> {
  const verified = verifyObject(text, trusted.current, keyRingKind);
  if (!verified.ok) return verified;
  const { version, iat, keys } = verified.value.claims;
  const learned = withKeys(trusted, keys);
  // A ring that retired every key would leave nobody to speak; it changes nothing.
  if (version <= trusted.version || learned.current.keys.size === 0) return ok(trusted);
  const rings = isEnough(text, trusted.shipped, learned) ? [text] : [...trusted.rings, text];
  return ok({ ...trusted, ...learned, version, signedAt: iat, rings });
}

/** The keys that a chain of kept rings leads to; the first that is not believed ends it. */
export function recallRings(shipped: KeyRing, rings: readonly string[]): TrustedKeys {
  let trusted = shippedKeys(shipped);
  for (const text of rings) {
    const next = learnRing(trusted, text);
    if (!next.ok) break;
    trusted = next.value;
  }
  return trusted;
}

/** Whether a ring alone leads from the shipped keys to the same ones, so that those before it can be forgotten. */
function isEnough(
  text: string,
  shipped: KeyRing,
  learned: Pick<TrustedKeys, 'current' | 'ever'>,
): boolean {
  const verified = verifyObject(text, shipped, keyRingKind);
  if (!verified.ok) return false;
  const alone = withKeys({ current: shipped, ever: shipped }, verified.value.claims.keys);
  return haveSameKids(alone.current, learned.current) && haveSameKids(alone.ever, learned.ever);
}

function haveSameKids(one: KeyRing, two: KeyRing): boolean {
  return one.kids.length === two.kids.length && one.kids.every((kid) => two.keys.has(kid));
}

function withKeys(
  { current, ever }: Pick<TrustedKeys, 'current' | 'ever'>,
  claimed: readonly RingKeyClaims[],
): Pick<TrustedKeys, 'current' | 'ever'> {
  const [now, all] = [new Map(current.keys), new Map(ever.keys)];
  for (const key of claimed) {
    const isRetired = key.stage === 'retired';
    if (isRetired) now.delete(key.kid);
    if (isRetired || all.has(key.kid)) continue;
    const read = verificationKeyOfJwk(key);
    // A key of a kind this build cannot read is for newer builds.
    if (!read.ok) continue;
    now.set(key.kid, read.value);
    all.set(key.kid, read.value);
  }
  return { current: ringOf(now), ever: ringOf(all) };
}

function ringOf(keys: ReadonlyMap<string, VerificationKey>): KeyRing {
  return { keys, kids: [...keys.keys()] };
}
