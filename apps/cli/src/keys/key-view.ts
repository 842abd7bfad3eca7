import { rotationDue } from '@signet/domain/key/rotation-due';
import { toIso, type UnixSeconds } from '@signet/domain/shared/duration';
import type { PublicKeyRecord } from '@signet/use-cases/ports/signing-key-store';

/** A key as JSON: its public half only. */
export function viewKey({ kid, algorithm, stage, publicJwk, ...times }: PublicKeyRecord) {
  return {
    kid,
    algorithm,
    stage,
    created_at: toIso(times.createdAt),
    activated_at: isoOrNull(times.activatedAt),
    public_jwk: publicJwk,
  };
}

/** A key as a row: what it is, where it stands, since when, and when the yearly rotation is due (B73). */
export function keyRow(key: PublicKeyRecord, now: UnixSeconds): readonly string[] {
  const { kid, algorithm, stage, createdAt, activatedAt } = key;
  const due = stage === 'active' && activatedAt !== null ? dueOf(activatedAt, now) : '-';
  return [kid, algorithm, stage, toIso(createdAt), isoOrNull(activatedAt) ?? '-', due];
}

function dueOf(activatedAt: UnixSeconds, now: UnixSeconds): string {
  const { dueAt, reminder } = rotationDue(activatedAt, now);
  const day = toIso(dueAt).slice(0, 10);
  return reminder === 'none' ? day : `${day} (${reminder})`;
}

function isoOrNull(at: UnixSeconds | null): string | null {
  return at === null ? null : toIso(at);
}
