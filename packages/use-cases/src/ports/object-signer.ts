import type { SignedKind } from '@signet/domain/claims/signed-kind';

/** Claims on their way to be signed. */
export type ObjectClaims = Readonly<Record<string, unknown>>;

/** Signs receipts, lists and checkpoints with the keys of the ring; deterministic (R6). */
export interface ObjectSigner {
  /**
   * The key that an install with a token of `kid` surely accepts: that key while it is in the ring
   * and its private half is here, else the active one of its algorithm, else any active one.
   */
  kidFor(kid: string): Promise<string>;
  /** Signs with one key; throws for claims that no verifier would take, or when the key is absent. */
  sign<C extends ObjectClaims>(kind: SignedKind<C>, claims: C, kid: string): Promise<string>;
  /** SHA-256 of a license id in hex: how the revocation list names it. */
  hashId(id: string): string;
}
