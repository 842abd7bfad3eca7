import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';

/** A signed token and the hash by which the database knows it. */
export interface SealedToken {
  readonly token: string;
  /** SHA-256 of the canonical token, hex (R6). */
  readonly sha256: string;
}

/** Signs claims that passed the lint; deterministic, so that the same claims give the same token (R6). */
export interface TokenSigner {
  /** The kid that signs new tokens with this algorithm. */
  activeKid(algorithm: SigningAlgorithm): Promise<string>;
  /** Signs with the key the claims name; throws when the claims fail the lint or the key is absent. */
  seal(claims: LicenseClaims): Promise<SealedToken>;
}
