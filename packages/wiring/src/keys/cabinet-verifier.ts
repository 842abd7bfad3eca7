import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { readLicenseClaims } from '@signet/domain/claims/read-license-claims';
import { verifyToken } from '@signet/license-token/verify-token';
import type { TokenVerifier } from '@signet/use-cases/ports/token-verifier';
import type { KeyCabinet } from './key-cabinet.ts';

/** Verifies license tokens with the published keys of the cabinet. */
export function cabinetVerifier(cabinet: KeyCabinet): TokenVerifier {
  return {
    verify: async (token) => {
      const verified = verifyToken(token, await cabinet.ring(), { type: LICENSE_TOKEN_TYPE });
      if (!verified.ok) return verified;
      return readLicenseClaims(verified.value.payload, verified.value.header.kid);
    },
  };
}
