import type { SignetErrorOf, TokenProblem } from '@signet/domain/error/signet-error';
import { err, type Result } from '@signet/domain/shared/result';

/** Why a text is not a signed object of ours; each bad input has exactly one of these verdicts (R3). */
export type TokenRefusal = SignetErrorOf<
  'LICENSE_MISSING' | 'LICENSE_MALFORMED' | 'LICENSE_UNKNOWN_KID' | 'LICENSE_BAD_SIGNATURE'
>;

/** Why a license token is refused: what it is not, or that it is for another product or past its date. */
export type LicenseTokenRefusal =
  | TokenRefusal
  | SignetErrorOf<'LICENSE_WRONG_PRODUCT' | 'LICENSE_EXPIRED'>;

/** The verdict on a text that is not even a token; `detail` names the part or member, never its content. */
export function malformed(
  problem: TokenProblem,
  detail?: string,
): Result<never, SignetErrorOf<'LICENSE_MALFORMED'>> {
  return err(
    detail === undefined
      ? { code: 'LICENSE_MALFORMED', problem }
      : { code: 'LICENSE_MALFORMED', problem, detail },
  );
}
