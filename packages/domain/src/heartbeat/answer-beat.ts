import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LicenseClaims } from '../claims/license-claim-table.ts';
import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import type { RuntimeFacts } from '../runtime/runtime-facts.ts';
import type { RuntimeStateName } from '../runtime/runtime-state.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { authorityOfBeat } from './authority-of-beat.ts';
import type { BeatAnswer, BeatReason } from './beat-answer.ts';
import { explainBeat } from './explain-beat.ts';
import { judgeToken, type TokenFacts, type TokenHandover } from './token-handover.ts';
import { type HandoverVerdict, judgeHandover, type TransferFacts } from './transfer-handover.ts';

/** A heartbeat whose token is ours, however old (R20). */
export interface Beat {
  readonly installId: string;
  /** The claims of the token it sent; the signature was checked. */
  readonly claims: LicenseClaims;
  readonly acceptedKids: readonly string[];
  /** The version it reports and what the license entitles to; `null` when unknown. */
  readonly version: RuntimeFacts['version'];
}

/** What the server knows when a heartbeat arrives. */
export interface BeatFacts extends TokenFacts {
  readonly policy: EnforcementPolicy;
  /** The handover of a transferred license; `null` for any other. */
  readonly transfer: TransferFacts | null;
}

/**
 * Decides the answer to a heartbeat (B36, B39, C31, D09, R11, R12, R18, R20): whether the license
 * still stands, in which state the install is, and which token it is handed.
 */
export function answerBeat(beat: Beat, facts: BeatFacts, now: UnixSeconds): BeatAnswer {
  const install = {
    installId: beat.installId,
    tokenKid: beat.claims.kid,
    acceptedKids: beat.acceptedKids,
    generation: beat.claims.generation,
    now,
  };
  const transfer = transferVerdict(facts, install);
  const { revoked, reason } = authorityOfBeat(facts.license, transfer);
  const handOver =
    transfer === null ? judgeToken(facts, install, now) : successorToken(facts, transfer);
  return {
    revoked,
    reason,
    state: stateAfter(beat, { facts, handOver, authority: authorityName(revoked, reason) }, now),
    handOver,
    explanation: explainBeat({ ...facts, install, transfer, reason, handOver }),
  };
}

function transferVerdict(
  { license, transfer }: BeatFacts,
  install: Parameters<typeof judgeHandover>[2],
): HandoverVerdict | null {
  if (license.status !== 'transferred') return null;
  return transfer === null ? 'other-install' : judgeHandover(license, transfer, install);
}

function successorToken({ transfer }: BeatFacts, verdict: HandoverVerdict): TokenHandover | null {
  return verdict === 'hand-over' && transfer !== null
    ? { kind: 'newest', licenseId: transfer.successor.id, cause: 'transfer' }
    : null;
}

function authorityName(revoked: boolean, reason: BeatReason | null): RuntimeFacts['authority'] {
  if (revoked) return 'revoked';
  return reason === 'suspended' ? 'suspended' : 'none';
}

interface Standing {
  readonly facts: BeatFacts;
  readonly handOver: TokenHandover | null;
  readonly authority: RuntimeFacts['authority'];
}

/** An install that is handed a token is judged by what the record says; else by the token it has. */
function stateAfter(beat: Beat, standing: Standing, now: UnixSeconds): RuntimeStateName {
  const { license, transfer, policy } = standing.facts;
  const record = license.status === 'transferred' ? (transfer?.successor ?? license) : license;
  const dates = { expires_at: record.expiresAt, support_until: record.supportUntil };
  const claims = standing.handOver === null ? beat.claims : { ...beat.claims, ...dates };
  const { name } = evaluateRuntime(
    {
      token: { state: 'valid', claims },
      authority: standing.authority,
      lastHeartbeatAt: now,
      version: beat.version,
      highWaterMark: null,
    },
    policy,
    now,
  );
  return name;
}
