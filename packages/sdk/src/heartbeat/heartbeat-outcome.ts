import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { TokenNews } from './absorb-answer.ts';
import { problemTexts } from './problem-texts.ts';

/** Why a heartbeat brought nothing; each is a sentence and a next step, and none restricts the install. */
export type HeartbeatProblem = keyof typeof problemTexts;

/** A heartbeat that the vendor's server answered, proved by its signed receipt. */
export interface HeartbeatAccepted {
  readonly ok: true;
  /** When the server signed the receipt, Unix seconds. */
  readonly at: UnixSeconds;
  readonly revoked: boolean;
  /** Why the license ended or is paused: a code such as `leaked`, `refunded`, `suspended`; `null` while it stands. */
  readonly reason: string | null;
  /** The runtime state as the server sees it. */
  readonly state: string;
  /** What became of the token: `renewed` for a newer one of this license, `handed-over` for the one it was transferred to. */
  readonly token: TokenNews;
  /** When the server expects the next one. */
  readonly nextInSeconds: number;
}

/** A heartbeat that brought nothing. */
export interface HeartbeatFailed {
  readonly ok: false;
  readonly problem: HeartbeatProblem;
  readonly text: LocalizedText;
  readonly fix: LocalizedText;
  /** A path below the documentation's root. */
  readonly docs: string;
  /** The HTTP status, where there was one. */
  readonly status?: number;
  /** The server's own error code, where it said one. */
  readonly code?: string;
  readonly retryAfterSeconds?: number;
}

/** What happened to one heartbeat. */
export type HeartbeatOutcome = HeartbeatAccepted | HeartbeatFailed;

/** A failed heartbeat in words. */
export function failedBeat(
  problem: HeartbeatProblem,
  facts: Pick<HeartbeatFailed, 'status' | 'code' | 'retryAfterSeconds'> = {},
): HeartbeatFailed {
  const [text, fix] = problemTexts[problem];
  return { ok: false, problem, text, fix, docs: '/docs/rules#heartbeat', ...facts };
}
