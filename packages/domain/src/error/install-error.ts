import type { SignetErrorOf } from './signet-error.ts';

/**
 * The errors that an install tells by itself: verdicts on its key, closed gates, refused hosts. A
 * shipped product carries the words of these alone.
 */
export type InstallErrorCode =
  | 'PLAN_LIMIT'
  | 'domain_not_licensed'
  | 'license_denied'
  | 'LICENSE_BLOCKED'
  | 'NOT_ACTIVATED'
  | 'LICENSE_MISSING'
  | 'LICENSE_MALFORMED'
  | 'LICENSE_BAD_SIGNATURE'
  | 'LICENSE_UNKNOWN_KID'
  | 'LICENSE_WRONG_PRODUCT'
  | 'LICENSE_EXPIRED'
  | 'LICENSE_REVOKED'
  | 'LICENSE_SUSPENDED'
  | 'TRIAL_ENDED';

/** An error that an install tells by itself. */
export type InstallError = SignetErrorOf<InstallErrorCode>;
