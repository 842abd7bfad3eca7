import { runtimeStateNames } from '@signet/domain/runtime/runtime-state';
import type { HeartbeatAnswer, HeartbeatInput } from '@signet/use-cases/heartbeat/heartbeat-input';
import * as z from 'zod';

/** More keys than any ring has; an install that lists more is not one of ours. */
const MOST_KIDS = 64;
const MOST_COUNTS = 64;

/** The body of a heartbeat, in the words of the wire (contract); every text and list is bounded. */
export const heartbeatBody = z.strictObject({
  token: z.string().max(65_536),
  install_id: z.string().min(1).max(128),
  version: z.string().max(100).nullish(),
  accepted_kids: z.array(z.string().min(1).max(128)).max(MOST_KIDS),
  host: z.string().max(300).nullish(),
  nonce: z.string().min(1).max(200),
  // Whatever it says is no proof: the receipt carries the server's time.
  sent_at: z.union([z.iso.datetime({ offset: true }), z.int().min(0)]).nullish(),
  usage: z
    .record(z.string().min(1).max(100), z.number().min(0))
    .refine((usage) => Object.keys(usage).length <= MOST_COUNTS, 'There are too many counts.')
    .nullish(),
});

/** A file that an install without a network wrote, for somebody to carry (R19, R20). */
export const heartbeatFile = z.strictObject({
  kind: z.literal('signet-heartbeat-request'),
  version: z.literal(1),
  body: heartbeatBody,
});

const signed = z.string().meta({ description: 'A signed text' });

/** What a heartbeat is answered; what there is nothing to say of is left out. */
export const heartbeatAnswer = z.object({
  revoked: z.boolean(),
  reason: z.string().optional(),
  state: z.enum(runtimeStateNames),
  receipt: signed,
  token: signed.optional(),
  revocations: signed.optional(),
  key_ring: signed.optional(),
  next_in_seconds: z.int().min(1),
});

/** The file to carry back. */
export const heartbeatAnswerFile = z.object({
  kind: z.literal('signet-heartbeat-answer'),
  version: z.literal(1),
  body: heartbeatAnswer,
});

/** A heartbeat in the words of the use case. */
export function readHeartbeat(body: z.infer<typeof heartbeatBody>): HeartbeatInput {
  return {
    token: body.token,
    installId: body.install_id,
    version: body.version ?? null,
    acceptedKids: body.accepted_kids,
    host: body.host ?? null,
    nonce: body.nonce,
    usage: body.usage ?? null,
  };
}

/** An answer as it goes out. */
export function writeHeartbeat(answer: HeartbeatAnswer): z.infer<typeof heartbeatAnswer> {
  const { revoked, reason, state, receipt, token, revocations, keyRing, nextInSeconds } = answer;
  return {
    revoked,
    ...(reason === null ? {} : { reason }),
    state,
    receipt,
    ...(token === null ? {} : { token }),
    ...(revocations === null ? {} : { revocations }),
    ...(keyRing === null ? {} : { key_ring: keyRing }),
    next_in_seconds: nextInSeconds,
  };
}
