import type { ErrorCode } from './signet-error.ts';

/**
 * The HTTP status of each code, for the server and the SDK's adapters: the only place that knows it.
 * License verdicts are 200 answers where an endpoint judges a token; this is what they are where one must refuse.
 */
export const httpStatus = {
  PLAN_LIMIT: 402,
  domain_not_licensed: 403,
  license_denied: 403,
  forbidden: 403,
  LICENSE_BLOCKED: 403,
  NOT_ACTIVATED: 403,
  ROLE_REQUIRED: 403,
  LICENSE_MISSING: 400,
  LICENSE_MALFORMED: 400,
  LICENSE_BAD_SIGNATURE: 403,
  LICENSE_UNKNOWN_KID: 403,
  LICENSE_WRONG_PRODUCT: 403,
  LICENSE_EXPIRED: 403,
  LICENSE_REVOKED: 403,
  LICENSE_SUSPENDED: 403,
  SUPPORT_ENDED: 403,
  LICENSE_NOT_ACTIVE: 409,
  CANNOT_EXTEND_LIFETIME: 409,
  CONCURRENT_CHANGE: 409,
  IDEMPOTENCY_MISMATCH: 409,
  KEY_ADOPTION_LOW: 409,
  KEY_IN_USE: 409,
  REFUND_WINDOW_CLOSED: 422,
  CONFIRMATION_REQUIRED: 422,
  KIND_DEFERRED: 422,
  REASON_REQUIRED: 422,
  TIER_LIMIT: 422,
  DOMAIN_INVALID: 422,
  VALIDATION: 422,
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  TRIAL_ENDED: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const satisfies Record<ErrorCode, number>;
