import type { SignetError } from '@signet/domain/error/signet-error';
import { answerBeat } from '@signet/domain/heartbeat/answer-beat';
import type { BeatAnswer } from '@signet/domain/heartbeat/beat-answer';
import { isLicenseId } from '@signet/domain/license/license';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { BeatRecord, KeptBeat, KnownLicense } from '../ports/heartbeat-log.ts';
import { beatFacts, nothingToSign } from './beat-facts.ts';
import { handOverToken, overtaken } from './hand-over-token.ts';
import type { HeartbeatDeps } from './heartbeat-deps.ts';
import type { HeartbeatAnswer, HeartbeatInput, HeartbeatOrigin } from './heartbeat-input.ts';
import type { ReceivedBeat } from './received-beat.ts';
import { signAnswer } from './sign-answer.ts';

/**
 * Receives a heartbeat (R20): keeps it, then answers what its license is now, signed with the
 * caller's nonce. A token of ours is always answered, however old. Errors: what the token is not
 * (R3), `NOT_FOUND` for a license that is not here, `UNAVAILABLE` when too many are waiting; then
 * nothing was written.
 */
export async function receiveHeartbeat(
  deps: HeartbeatDeps,
  input: HeartbeatInput,
  origin: HeartbeatOrigin,
): Promise<Result<HeartbeatAnswer, SignetError>> {
  const verified = await deps.verifier.verify(input.token);
  if (!verified.ok) return verified;
  const claims = verified.value;
  const { sub: licenseId } = claims;
  if (!isLicenseId(licenseId)) return err({ code: 'NOT_FOUND', what: 'license' });
  const revocationsVersion = await deps.lists.revocationsVersion();
  const now = deps.license.clock.now();
  const beat = { input, origin, claims, licenseId, now, revocationsVersion };
  const kept = await deps.heartbeats.keep(recordOf(beat), deps.memory.recall(licenseId));
  if (!kept.ok) return kept;
  deps.memory.remember(kept.value.known);
  const { answer, token } = await settle(deps, beat, kept.value);
  return ok(await signAnswer(deps, beat, { answer, token, kept: kept.value }));
}

function recordOf(beat: ReceivedBeat): BeatRecord {
  const { input, origin, claims, licenseId, now, revocationsVersion } = beat;
  const { installId, nonce, acceptedKids, version, host, usage } = input;
  return {
    licenseId,
    installId,
    at: now,
    generation: claims.generation,
    kid: claims.kid,
    nonce,
    acceptedKids,
    version,
    host,
    network: origin.network,
    ...(origin.place === null ? {} : { place: origin.place }),
    byFile: origin.byFile,
    usage,
    revocationsVersion,
  };
}

/** Two installs may come for the same thing at the same time; the one that comes second is judged again. */
const ATTEMPTS = 3;

async function settle(
  deps: HeartbeatDeps,
  beat: ReceivedBeat,
  { known: found, joinsOthers }: KeptBeat,
): Promise<{ readonly answer: BeatAnswer; readonly token: string | null }> {
  const { installId, acceptedKids } = beat.input;
  // No list of releases is known here: what a version entitles to is the install's own to judge.
  const seen = { installId, claims: beat.claims, acceptedKids, version: null };
  const { requestId, requestKey } = beat.origin;
  const request = { installId, requestKey };
  if (isSuspicious(beat, found, joinsOthers)) deps.watch.suspect(beat.licenseId);
  for (let [attempt, known] = [1, found]; ; attempt += 1) {
    const isLast = attempt === ATTEMPTS;
    const facts = await beatFacts(deps, known.license, { claims: beat.claims, request });
    // An install that is given nothing is told the state that its own token leaves it in.
    const answer = answerBeat(seen, isLast ? nothingToSign(facts) : facts, beat.now);
    const { handOver } = answer;
    if (handOver === null) return { answer, token: null };
    const receiver = { ...request, requestId, at: beat.now };
    const token = await handOverToken(deps, known, { handOver, receiver });
    if (token !== overtaken) return { answer, token };
    if (isLast) return { answer: { ...answer, handOver: null }, token: null };
    known = (await deps.license.licenses.find(beat.licenseId)) ?? known;
  }
}

/** Worth a look at once (B59, B61, R12): one more install, an older token, or a license that is over. */
function isSuspicious(
  { claims }: ReceivedBeat,
  { license }: KnownLicense,
  joinsOthers: boolean,
): boolean {
  const isOver = license.status === 'revoked' || license.status === 'refunded';
  return joinsOthers || claims.generation < license.generation || isOver;
}
