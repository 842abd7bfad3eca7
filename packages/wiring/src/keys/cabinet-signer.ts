import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { signToken, type TokenSigner as KeyedSigner } from '@signet/license-token/sign-token';
import { tokenHash } from '@signet/license-token/token-hash';
import type { TokenSigner } from '@signet/use-cases/ports/token-signer';
import type { KeyCabinet } from './key-cabinet.ts';

/** Signs license tokens with the keys of the cabinet. */
export function cabinetSigner(cabinet: KeyCabinet): TokenSigner {
  const signers = new Map<string, KeyedSigner>();
  const signerOf = async (kid: string): Promise<KeyedSigner> => {
    const known = signers.get(kid);
    if (known !== undefined) return known;
    const { alg, privateKey } = await cabinet.signingKey(kid);
    const signer = { kid, alg, privateKey, type: LICENSE_TOKEN_TYPE };
    signers.set(kid, signer);
    return signer;
  };
  return {
    activeKid: (algorithm) => cabinet.activeKid(algorithm),
    seal: async (claims) => {
      const token = signToken({ ...claims }, await signerOf(claims.kid));
      return { token, sha256: tokenHash(token) };
    },
  };
}
