import type { SignetErrorOf } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** The three valid reasons of the source (B44) and a fourth for what they do not cover. */
export const revokeReasonCodes = ['leaked', 'misuse', 'cancelled', 'other'] as const;

/** Which kind of reason it was. */
export type RevokeReasonCode = (typeof revokeReasonCodes)[number];

/** Why a license was revoked, in the operator's words (B37). */
export interface RevokeReason {
  readonly code: RevokeReasonCode;
  readonly text: string;
}

/** A reason shorter than this says nothing to whoever reads the audit log later. */
export const MINIMUM_REASON_LENGTH = 10;

/** Trims and collapses white space, and refuses what is too short (B37). */
export function readReason(text: string): Result<string, SignetErrorOf<'REASON_REQUIRED'>> {
  const clean = text.trim().replaceAll(/\s+/g, ' ');
  return clean.length < MINIMUM_REASON_LENGTH
    ? err({ code: 'REASON_REQUIRED', minimum: MINIMUM_REASON_LENGTH })
    : ok(clean);
}

/** A reason with its kind. */
export function readRevokeReason(
  code: RevokeReasonCode,
  text: string,
): Result<RevokeReason, SignetErrorOf<'REASON_REQUIRED'>> {
  const reason = readReason(text);
  return reason.ok ? ok({ code, text: reason.value }) : reason;
}
