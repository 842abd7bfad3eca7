import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { Result } from '@signet/domain/shared/result';
import type { SigningKeyRecord } from './signing-key-store.ts';

/** A key pair whose private half is already sealed under the master key. */
export type ForgedKey = Pick<
  SigningKeyRecord,
  'kid' | 'algorithm' | 'publicJwk' | 'sealedPrivateKey'
>;

/** Makes, reads and writes key pairs; private halves leave it only sealed, or as PEM on request. */
export interface KeyForge {
  generate(algorithm: SigningAlgorithm, kid: string | undefined): Promise<ForgedKey>;
  /** Reads a PKCS#8 PEM (`openssl genpkey`); `VALIDATION` says what else it was. */
  import(
    pem: string,
    kid: string | undefined,
  ): Promise<Result<ForgedKey, SignetErrorOf<'VALIDATION'>>>;
  /** The key as PEM: PKCS#8 for `private`, SPKI for `public`. */
  exportPem(key: SigningKeyRecord, half: 'private' | 'public'): Promise<string>;
}
