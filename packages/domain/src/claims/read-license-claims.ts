import type { SignetErrorOf } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { compileClaimCheck } from './claim-table.ts';
import { type LicenseClaims, licenseClaimTable } from './license-claim-table.ts';

const firstBadClaim = compileClaimCheck(licenseClaimTable);

/**
 * Reads a token's payload as license claims: every claim in its shape, and the twins agreeing
 * (`iat`/`issued_at`, `exp`/`expires_at`, `kid` with the header's), or refused (R4).
 */
export function readLicenseClaims(
  payload: Readonly<Record<string, unknown>>,
  headerKid: string,
): Result<LicenseClaims, SignetErrorOf<'LICENSE_MALFORMED'>> {
  const bad = firstBadClaim(payload);
  if (bad !== undefined) return err({ code: 'LICENSE_MALFORMED', problem: 'claims', detail: bad });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The compiled check above proved each claim's shape.
  const claims = payload as unknown as LicenseClaims;
  const twin = disagreeingTwin(claims, headerKid);
  return twin === undefined
    ? ok(claims)
    : err({ code: 'LICENSE_MALFORMED', problem: 'twins', detail: twin });
}

/** The first claim that contradicts its twin; undefined when all agree (R4). */
export function disagreeingTwin(claims: LicenseClaims, headerKid: string): string | undefined {
  if (claims.issued_at !== claims.iat) return 'issued_at';
  if (claims.expires_at !== (claims.exp ?? null)) return 'expires_at';
  return claims.kid === headerKid ? undefined : 'kid';
}
