import { err, ok } from '@signet/domain/shared/result';
import { type KeyRing, keyRingOfJwks } from '@signet/license-token/key-ring';
import { tokenHash } from '@signet/license-token/token-hash';
import { VerifiedTokenCache } from '@signet/license-token/verified-token-cache';
import { verifyLicenseTokenAside } from '@signet/license-token/verify-token-aside';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { LicenseStore } from '@signet/use-cases/ports/license-store';
import type { SigningKeyStore } from '@signet/use-cases/ports/signing-key-store';
import type { FleetTokenVerifier, TokenVerifier } from '@signet/use-cases/ports/token-verifier';
import type { KeyCabinet } from './key-cabinet.ts';

/** Tokens that are remembered: an install's next heartbeat brings the same one. */
const CAPACITY = 20_000;
/** Tokens that are looked at or wait for it; one more is refused. */
const WAITING = 10_000;
/** Seconds after which asking again is worth it: so many are looked at within three. */
const RETRY_SECONDS = 3;
/** Retired keys are read again at most this often. */
const FRESH_SECONDS = 5;

interface EveryTokenDeps {
  readonly cabinet: Pick<KeyCabinet, 'ring'>;
  readonly keys: Pick<SigningKeyStore, 'list'>;
  readonly licenses: Pick<LicenseStore, 'findToken'>;
  readonly clock: Clock;
}

/**
 * Verifies every token that was ever ours (R20): against the published ring, remembering what
 * verified, else against retired keys. A retired key may be retired because it leaked, so one of
 * its tokens counts only when its hash is on record: we signed that very text. `waiting` is how many
 * may be looked at at a time.
 */
export function everyTokenVerifier(
  deps: EveryTokenDeps,
  waiting: number = WAITING,
): FleetTokenVerifier {
  const verifier = unboundedVerifier(deps);
  let asked = 0;
  return {
    async verify(token) {
      if (asked >= waiting) return err({ code: 'UNAVAILABLE', retryAfter: RETRY_SECONDS });
      asked += 1;
      try {
        return await verifier.verify(token);
      } finally {
        asked -= 1;
      }
    },
  };
}

function unboundedVerifier(deps: EveryTokenDeps): TokenVerifier {
  const retired = retiredRing(deps);
  let cache: { readonly ring: KeyRing; readonly tokens: VerifiedTokenCache } | undefined;
  let seen: KeyRing | undefined;
  const tokensOf = (ring: KeyRing): VerifiedTokenCache => {
    if (cache !== undefined && (ring === seen || isSameRing(ring, cache.ring))) {
      seen = ring;
      return cache.tokens;
    }
    seen = ring;
    cache = { ring, tokens: new VerifiedTokenCache(ring, CAPACITY) };
    return cache.tokens;
  };
  return {
    async verify(token) {
      let verified = await tokensOf(await deps.cabinet.ring()).verify(token);
      if (!verified.ok && verified.error.code === 'LICENSE_UNKNOWN_KID') {
        // Another process may have published its key a moment ago (B72).
        const ring = await deps.cabinet.ring(verified.error.kid);
        verified = await tokensOf(ring).verify(token);
      }
      if (verified.ok) return ok(verified.value.claims);
      if (verified.error.code === 'LICENSE_EXPIRED') throw new Error('No date was asked about');
      if (verified.error.code !== 'LICENSE_UNKNOWN_KID') return err(verified.error);
      const old = await verifyLicenseTokenAside(token, await retired());
      if (!old.ok) return err(verified.error);
      const record = await deps.licenses.findToken(old.value.claims.jti);
      return record?.sha256 === tokenHash(token) ? ok(old.value.claims) : err(verified.error);
    },
  };
}

function retiredRing({ keys, clock }: EveryTokenDeps): () => Promise<KeyRing> {
  let ring: Promise<KeyRing> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock.now();
    if (ring === undefined || Math.abs(now - readAt) >= FRESH_SECONDS) {
      readAt = now;
      ring = readRetired(keys);
      ring.catch(() => (ring = undefined));
    }
    return ring;
  };
}

async function readRetired(keys: EveryTokenDeps['keys']): Promise<KeyRing> {
  const records = (await keys.list()).filter(({ stage }) => stage === 'retired');
  const ring = keyRingOfJwks({ keys: records.map(({ publicJwk }) => publicJwk) });
  if (!ring.ok) throw new Error(`A retired key cannot be read: ${ring.error.problem}`);
  return ring.value;
}

/** The ring is read anew every few seconds and is nearly always the same. */
function isSameRing(one: KeyRing, other: KeyRing): boolean {
  return (
    one.keys.size === other.keys.size &&
    [...one.keys].every(([kid, { publicKey }]) => {
      const key = other.keys.get(kid)?.publicKey;
      return key !== undefined && publicKey.equals(key);
    })
  );
}
