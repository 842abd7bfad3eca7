import { toIso, type UnixSeconds } from '@signet/domain/shared/duration';
import type { SigningKeyRecord } from '@signet/use-cases/ports/signing-key-store';

/** A key as JSON: its public half only. */
export function viewKey({ kid, algorithm, stage, publicJwk, ...times }: SigningKeyRecord) {
  return {
    kid,
    algorithm,
    stage,
    created_at: toIso(times.createdAt),
    activated_at: isoOrNull(times.activatedAt),
    public_jwk: publicJwk,
  };
}

/** A key as a row: what it is, where it stands, since when. */
export function keyRow({ kid, algorithm, stage, createdAt, activatedAt }: SigningKeyRecord) {
  return [kid, algorithm, stage, toIso(createdAt), isoOrNull(activatedAt) ?? '-'];
}

function isoOrNull(at: UnixSeconds | null): string | null {
  return at === null ? null : toIso(at);
}
