import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { InvalidTokenError } from '@signet/domain/runtime/runtime-facts';
import type { Result } from '@signet/domain/shared/result';

type TokenDoubt = InvalidTokenError | SignetErrorOf<'LICENSE_MISSING'>;

/** Verifies a token's text against the key ring; never throws, does not judge the date. */
export interface TokenVerifier {
  verify(token: string): Promise<Result<LicenseClaims, TokenDoubt>>;
}

/** The same for a fleet: `UNAVAILABLE` when too many tokens wait to be looked at. */
export interface FleetTokenVerifier {
  verify(token: string): Promise<Result<LicenseClaims, TokenDoubt | SignetErrorOf<'UNAVAILABLE'>>>;
}
