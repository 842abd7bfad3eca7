import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { readLicenseClaims } from '@signet/domain/claims/read-license-claims';
import { verifyToken } from '@signet/license-token/verify-token';
import type { TokenVerifier } from '@signet/use-cases/ports/token-verifier';
import type { KeyCabinet } from './key-cabinet.ts';

const license = { type: LICENSE_TOKEN_TYPE };

/** Verifies license tokens with the published keys of the cabinet. */
export function cabinetVerifier(cabinet: KeyCabinet): TokenVerifier {
  return {
    verify: async (token) => {
      const verified = verifyToken(token, await cabinet.ring(), license);
      if (verified.ok) return readLicenseClaims(verified.value.payload, verified.value.header.kid);
      if (verified.error.code !== 'LICENSE_UNKNOWN_KID') return verified;
      // Another process may have published its key a moment ago (B72).
      const again = verifyToken(token, await cabinet.ring(verified.error.kid), license);
      return again.ok ? readLicenseClaims(again.value.payload, again.value.header.kid) : again;
    },
  };
}
