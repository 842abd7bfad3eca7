import type { SignetErrorOf } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import {
  CHECKPOINT_TYPE,
  type CheckpointClaims,
  checkpointClaimTable,
} from './checkpoint-claim-table.ts';
import { type ClaimCheck, compileClaimCheck } from './claim-table.ts';
import { checkKeyRingClaims, KEY_RING_TYPE, type KeyRingClaims } from './key-ring-claim-table.ts';
import { RECEIPT_TYPE, type ReceiptClaims, receiptClaimTable } from './receipt-claim-table.ts';
import {
  checkRevocationsClaims,
  REVOCATIONS_TYPE,
  type RevocationsClaims,
} from './revocations-claim-table.ts';

/** One kind of signed object beside the license token: how its header, size and claims must be. */
export interface SignedKind<C> {
  /** The header's `typ`; the kinds are never taken for one another (R4). */
  readonly type: string;
  /** The longest text that is looked at, in characters; judged before anything is parsed. */
  readonly maxLength: number;
  /** Reads a payload as claims of this kind, or names the first claim that it may not have. */
  readonly read: ReadClaims<C>;
}

/** A payload as claims, or refused; needs no schema library, so that the sdk stays small. */
export type ReadClaims<C> = (
  payload: Readonly<Record<string, unknown>>,
) => Result<C, SignetErrorOf<'LICENSE_MALFORMED'>>;

const KIB = 1024;

/** The server's signed answer to one heartbeat (R20). */
export const receiptKind: SignedKind<ReceiptClaims> = {
  type: RECEIPT_TYPE,
  maxLength: 16 * KIB,
  read: readerOf(compileClaimCheck(receiptClaimTable)),
};

/** The list of revoked licenses, whole or since a version (R19); room for 100,000 entries. */
export const revocationsKind: SignedKind<RevocationsClaims> = {
  type: REVOCATIONS_TYPE,
  maxLength: 16 * KIB * KIB,
  read: readerOf(checkRevocationsClaims),
};

/** The public keys with their stages (R18). */
export const keyRingKind: SignedKind<KeyRingClaims> = {
  type: KEY_RING_TYPE,
  maxLength: 256 * KIB,
  read: readerOf(checkKeyRingClaims),
};

/** The audit log's signed head. */
export const checkpointKind: SignedKind<CheckpointClaims> = {
  type: CHECKPOINT_TYPE,
  maxLength: 16 * KIB,
  read: readerOf(compileClaimCheck(checkpointClaimTable)),
};

/** Reads what a table's check allows. */
export function readerOf<C>(check: ClaimCheck): ReadClaims<C> {
  return (payload) => {
    const detail = check(payload);
    if (detail !== undefined) return err({ code: 'LICENSE_MALFORMED', problem: 'claims', detail });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The compiled check above proved each claim's shape.
    return ok(payload as unknown as C);
  };
}
