import { receiptKind } from '@signet/domain/claims/signed-kind';
import type { BeatAnswer } from '@signet/domain/heartbeat/beat-answer';
import { nextInterval } from '@signet/domain/heartbeat/next-interval';
import type { KeptBeat } from '../ports/heartbeat-log.ts';
import type { HeartbeatDeps } from './heartbeat-deps.ts';
import type { HeartbeatAnswer } from './heartbeat-input.ts';
import type { ReceivedBeat } from './received-beat.ts';

/** What was decided about a heartbeat, before it is signed. */
export interface SettledBeat {
  readonly answer: BeatAnswer;
  readonly token: string | null;
  readonly kept: KeptBeat;
}

/** Signs the receipt, with a key that the install accepts, and adds the lists that it lacks (R18–R20). */
export async function signAnswer(
  deps: HeartbeatDeps,
  beat: ReceivedBeat,
  { answer, token, kept }: SettledBeat,
): Promise<HeartbeatAnswer> {
  const { revoked, reason, state } = answer;
  const nextInSeconds = nextInterval(deps.random());
  const claims = {
    sub: beat.licenseId,
    install_id: beat.input.installId,
    nonce: beat.input.nonce,
    iat: beat.now,
    revoked,
    ...(reason === null ? {} : { reason }),
    state,
    next_in_seconds: nextInSeconds,
    revocations_version: beat.revocationsVersion,
  };
  const kid = await deps.signer.kidFor(beat.claims.kid);
  return {
    revoked,
    reason,
    state,
    receipt: await deps.signer.sign(receiptKind, claims, kid),
    token,
    revocations: await revocationsFor(deps, beat, kept),
    keyRing: await keyRingFor(deps, beat),
    nextInSeconds,
  };
}

/**
 * The whole list with an install's first heartbeat, then what each newer version added (R19, C48).
 * In a file always the whole one: the file before it may be lost, and nothing else can be fetched there.
 */
async function revocationsFor(
  { lists }: HeartbeatDeps,
  { claims: { kid }, revocationsVersion, origin }: ReceivedBeat,
  { knownRevocations }: KeptBeat,
): Promise<string | null> {
  if (origin.byFile)
    return (await lists.revocations({ version: revocationsVersion, since: null, kid })).text;
  if (knownRevocations !== null && knownRevocations >= revocationsVersion) return null;
  const asked = { version: revocationsVersion, since: knownRevocations, kid };
  return (await lists.revocations(asked)).text;
}

/** The kids that an install lists say what it knows: it is sent the ring while one is missing or retired (R18). */
async function keyRingFor(
  { lists, publishedKids, retiredKids }: HeartbeatDeps,
  { claims: { kid }, input: { acceptedKids } }: ReceivedBeat,
): Promise<string | null> {
  const kids = await publishedKids({ kid });
  const isComplete = kids.every((one) => one === kid || acceptedKids.includes(one));
  const retired = await retiredKids();
  const isCurrent = !acceptedKids.some((one) => retired.includes(one));
  return isComplete && isCurrent ? null : (await lists.keyRing({ kids, kid })).text;
}
