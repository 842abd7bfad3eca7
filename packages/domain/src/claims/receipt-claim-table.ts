import type { ClaimsOf, ClaimTable } from './claim-table.ts';

/** The `typ` of a heartbeat receipt. */
export const RECEIPT_TYPE = 'receipt+jwt';

/** Every claim of a receipt: the server's signed answer to one heartbeat, and its proof (R19, R20). */
export const receiptClaimTable = {
  /** The license's id. */
  sub: 'text',
  install_id: 'text',
  /** The caller's nonce, echoed: an old answer cannot be played again. */
  nonce: 'text',
  iat: 'seconds',
  revoked: 'flag',
  reason: 'text?',
  /** The runtime state's name. */
  state: 'text',
  next_in_seconds: 'count',
  /** The newest revocation list's version; the first, empty one is 1. */
  revocations_version: 'count',
} as const satisfies ClaimTable;

/** What a receipt says. */
export type ReceiptClaims = ClaimsOf<typeof receiptClaimTable>;
