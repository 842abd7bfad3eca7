import { keyStages } from '@signet/domain/key/key-stage';
import { rotationDue } from '@signet/domain/key/rotation-due';
import { toIso, type UnixSeconds } from '@signet/domain/shared/duration';
import type { PublicKeyRecord } from '@signet/use-cases/ports/signing-key-store';
import * as z from 'zod';
import { instant, isoOrNull } from '../instant.ts';

/** A signing key: its public half alone. */
export const keyView = z
  .object({
    kid: z.string(),
    algorithm: z.enum(['EdDSA', 'RS256']),
    stage: z.enum(keyStages),
    createdAt: instant,
    activatedAt: instant.nullable(),
    publicJwk: z.record(z.string(), z.unknown()).meta({ description: 'RFC 7517' }),
  })
  .meta({ id: 'SigningKey' });

/** A key of the ring's list: also who carries it, and when the yearly rotation is due. */
export const ringKeyView = keyView
  .extend({
    /** Live licenses whose newest token carries it; exact up to 10,000. */
    licenses: z.int(),
    /** Of the key that signs; `null` for any other (B73). */
    rotation: z
      .object({
        dueAt: instant,
        daysLeft: z.int(),
        reminder: z.enum(['none', 'soon', 'overdue']),
      })
      .nullable(),
  })
  .meta({ id: 'RingKey' });

/** Draws a key. */
export function viewKey(key: PublicKeyRecord): z.infer<typeof keyView> {
  const { kid, algorithm, stage, publicJwk } = key;
  const times = { createdAt: toIso(key.createdAt), activatedAt: isoOrNull(key.activatedAt) };
  return { kid, algorithm, stage, ...times, publicJwk: { ...publicJwk } };
}

/** Draws a key of the list. */
export function viewRingKey(
  key: PublicKeyRecord,
  licenses: number,
  now: UnixSeconds,
): z.infer<typeof ringKeyView> {
  const { stage, activatedAt } = key;
  const isSigning = stage === 'active' && activatedAt !== null;
  return { ...viewKey(key), licenses, rotation: isSigning ? viewDue(activatedAt, now) : null };
}

function viewDue(activatedAt: UnixSeconds, now: UnixSeconds) {
  const { dueAt, daysLeft, reminder } = rotationDue(activatedAt, now);
  return { dueAt: toIso(dueAt), daysLeft, reminder };
}
