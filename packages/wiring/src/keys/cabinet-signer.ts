import type { Catalog } from '@signet/domain/catalog/define-catalog';
import { LICENSE_TOKEN_TYPE, type LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { lintClaims } from '@signet/domain/claims/lint-claims';
import { signToken, type TokenSigner as KeyedSigner } from '@signet/license-token/sign-token';
import { tokenHash } from '@signet/license-token/token-hash';
import type { TokenSigner } from '@signet/use-cases/ports/token-signer';
import type { KeyCabinet } from './key-cabinet.ts';

/** Signs license tokens with the keys of the cabinet, and only claims that the catalog's lint finds nothing in. */
export function cabinetSigner(cabinet: KeyCabinet, catalog: Catalog): TokenSigner {
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
      refuseFaults(claims, catalog);
      const token = signToken({ ...claims }, await signerOf(claims.kid));
      return { token, sha256: tokenHash(token) };
    },
  };
}

/** A tier may have left the catalog since the license was issued; its holder keeps it and its re-sends. */
function refuseFaults(claims: LicenseClaims, catalog: Catalog): void {
  const faults = lintClaims(claims, catalog).filter(({ fault }) => fault !== 'tier');
  const [first] = faults;
  if (first === undefined) return;
  throw new Error(
    `The claims of ${claims.sub} must not be signed: ${first.claim} (${first.fault})`,
  );
}
