import type { ClaimsOf, ClaimTable } from './claim-table.ts';

/** The `typ` of an audit log's signed head. */
export const CHECKPOINT_TYPE = 'checkpoint+jwt';

/** The claims of a checkpoint: how long the audit log was at an instant, and the hash over all of it (RFC 6962). */
export const checkpointClaimTable = {
  /** The server whose log it is. */
  iss: 'text',
  iat: 'seconds',
  /** Rows under the root; a log without rows has no checkpoint. */
  size: 'count',
  /** The Merkle root over the first `size` rows. */
  root: 'text',
} as const satisfies ClaimTable;

/** What a checkpoint says. */
export type CheckpointClaims = ClaimsOf<typeof checkpointClaimTable>;
