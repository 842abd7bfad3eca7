import type { ReceiptClaims } from '@signet/domain/claims/receipt-claim-table';
import type { RevocationsClaims } from '@signet/domain/claims/revocations-claim-table';
import { raiseHighWaterMark } from '@signet/domain/heartbeat/high-water-mark';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { TrustedKeys } from '../keys/trusted-keys.ts';
import type { Standing } from '../license/standing.ts';
import type { HeldToken } from '../token/held-token.ts';
import { authorityKnown, noWord } from './authority-known.ts';

/** Verified claims with the signed text that proves them. */
export interface Proof<C> {
  readonly text: string;
  readonly claims: C;
}

/** A revocation list with the texts that lead to it: a whole one, then what was added. */
export interface RevocationProof {
  readonly texts: readonly string[];
  /** The version of the whole one. */
  readonly base: number;
  readonly claims: RevocationsClaims;
}

/** All that an install knows of itself and its license; every part of it was verified. */
export interface Knowledge {
  readonly product: string;
  readonly installId: string;
  /** What the product was configured with. */
  readonly configured: HeldToken;
  /** What it runs on. */
  readonly held: HeldToken;
  readonly keys: TrustedKeys;
  /** The newest receipt: the proof of the last heartbeat. */
  readonly receipt: Proof<ReceiptClaims> | null;
  readonly revocations: RevocationProof | null;
  /** The latest time that anything signed has proved (R24). */
  readonly mark: UnixSeconds | null;
}

/** What an install that was never in touch with anybody knows. */
export function firstKnowledge(
  about: Pick<Knowledge, 'product' | 'installId' | 'configured' | 'keys'>,
): Knowledge {
  return { ...about, held: about.configured, receipt: null, revocations: null, mark: null };
}

/** The facts of the runtime state, across restarts and offline; the version is judged elsewhere. */
export function factsKnown({
  held,
  receipt,
  revocations,
  mark,
}: Knowledge): Omit<Standing, 'token' | 'version'> {
  const { fact } = held;
  const isAbout = fact.state === 'valid' && receipt?.claims.sub === fact.claims.sub;
  const proofs = {
    // The receipt of the license this one followed proves the contact, and says nothing of this one.
    receipt: isAbout && receipt !== null ? receipt.claims : null,
    revocations: revocations?.claims ?? null,
  };
  return {
    ...(fact.state === 'valid' ? authorityKnown(fact.claims, proofs) : noWord),
    lastHeartbeatAt: receipt?.claims.iat ?? null,
    highWaterMark: mark,
  };
}

/** The knowledge with its mark raised by every signature in it. */
export function withMark(knowledge: Knowledge): Knowledge {
  const { receipt, revocations, keys } = knowledge;
  const proven = [receipt?.claims.iat, revocations?.claims.iat, keys.signedAt];
  let { mark } = knowledge;
  for (const at of proven) if (at !== undefined && at !== null) mark = raiseHighWaterMark(mark, at);
  return { ...knowledge, mark };
}
