import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { readLicenseClaims } from '@signet/domain/claims/read-license-claims';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { JsonObject } from './json-object.ts';
import type { TokenHeader } from './parse-token.ts';
import type { LicenseTokenRefusal } from './token-refusal.ts';

/** How far two honest clocks may differ (R24), in seconds. */
export const CLOCK_LEEWAY = 60;

/** A signed object whose signature held. */
export interface VerifiedToken {
  readonly header: TokenHeader;
  readonly payload: JsonObject;
}

/** What the license must be for; whatever is left out is not judged. */
export interface LicenseExpectation {
  /** The product whose license is wanted: the token's `aud`. */
  readonly product?: string;
  /** The instant to judge the date at. Leave it out to read an expired license's claims. */
  readonly now?: UnixSeconds;
  /** Seconds after `exp` in which the license still counts; 60 where nothing is said. */
  readonly leewaySeconds?: number;
}

/** A license token whose signature, shape and twins held. */
export interface VerifiedLicenseToken {
  readonly claims: LicenseClaims;
  readonly header: TokenHeader;
}

/** Reads a verified payload as a license: shape and twins (R4). */
export function readVerifiedLicense({
  header,
  payload,
}: VerifiedToken): Result<VerifiedLicenseToken, LicenseTokenRefusal> {
  const claims = readLicenseClaims(payload, header.kid);
  return claims.ok ? ok({ claims: claims.value, header }) : claims;
}

/** Judges what can differ between two looks at the same good token: product and date. */
export function judgeLicenseToken(
  token: VerifiedLicenseToken,
  { product, now, leewaySeconds = CLOCK_LEEWAY }: LicenseExpectation,
): Result<VerifiedLicenseToken, LicenseTokenRefusal> {
  const { aud, exp } = token.claims;
  if (product !== undefined && aud !== product) {
    return err({ code: 'LICENSE_WRONG_PRODUCT', product: aud, expected: product });
  }
  const isOver = now !== undefined && exp !== undefined && now >= exp + leewaySeconds;
  return isOver ? err({ code: 'LICENSE_EXPIRED', at: exp }) : ok(token);
}
