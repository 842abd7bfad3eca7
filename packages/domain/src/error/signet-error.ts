import type { FeatureName, LocalizedText } from '../catalog/localized-text.ts';
import type { UnixSeconds } from '../shared/duration.ts';

/** Why a text is not a license token of ours; each is its own verdict under `LICENSE_MALFORMED`. */
export type TokenProblem =
  | 'too-large'
  | 'parts'
  | 'encoding'
  | 'header'
  | 'type'
  | 'json'
  | 'claims'
  | 'twins';

/** Why a name cannot be bound (R9). */
export type DomainProblem =
  | 'not-a-host'
  | 'public-suffix'
  | 'ip-address'
  | 'wildcard'
  | 'local-name'
  | 'too-many';

/** What each error code says beside its name; the closed catalog of every expected failure. */
export interface ErrorFacts {
  PLAN_LIMIT: {
    readonly feature: string;
    readonly featureName: FeatureName;
    readonly current?: number;
    readonly limit?: number;
    readonly needs?: string;
  };
  TIER_LIMIT: {
    readonly param: string;
    /** The flag, where `param` is `features`. */
    readonly feature?: string;
    readonly tier: string;
    readonly limit: number;
    readonly current: number;
    readonly needs?: string;
  };
  domain_not_licensed: { readonly host: string; readonly domains: readonly string[] };
  license_denied: { readonly grant: 'theme' | 'plugin' | 'niche_package'; readonly name: string };
  /** `cause: 'license'` where the token is known and no license behind it allows the download (B41). */
  forbidden: { readonly name?: string; readonly cause?: 'license' };
  LICENSE_BLOCKED: { readonly cause: 'revoked' | 'suspended' | 'version' };
  NOT_ACTIVATED: object;
  ROLE_REQUIRED: { readonly needs: string };
  LICENSE_MISSING: object;
  LICENSE_MALFORMED: { readonly problem: TokenProblem; readonly detail?: string };
  LICENSE_BAD_SIGNATURE: { readonly kid: string };
  LICENSE_UNKNOWN_KID: { readonly kid: string; readonly accepted: readonly string[] };
  LICENSE_WRONG_PRODUCT: { readonly product: string; readonly expected: string };
  LICENSE_EXPIRED: { readonly at: UnixSeconds };
  LICENSE_REVOKED: { readonly reason: string };
  LICENSE_SUSPENDED: object;
  SUPPORT_ENDED: { readonly at: UnixSeconds | null };
  LICENSE_NOT_ACTIVE: { readonly status: string };
  CANNOT_EXTEND_LIFETIME: object;
  CONCURRENT_CHANGE: object;
  IDEMPOTENCY_MISMATCH: object;
  KEY_ADOPTION_LOW: { readonly kid: string; readonly confirmed: number; readonly counted: number };
  KEY_IN_USE: { readonly kid: string; readonly licenses: readonly string[] };
  REFUND_WINDOW_CLOSED: { readonly at: UnixSeconds };
  CONFIRMATION_REQUIRED: { readonly param: string };
  KIND_DEFERRED: { readonly kind: string };
  REASON_REQUIRED: { readonly minimum: number };
  DOMAIN_INVALID: {
    readonly param: string;
    readonly domain: string;
    readonly problem: DomainProblem;
  };
  VALIDATION: { readonly param: string; readonly detail: LocalizedText };
  UNAUTHENTICATED: object;
  NOT_FOUND: { readonly what: string };
  PAYLOAD_TOO_LARGE: { readonly limit: number };
  RATE_LIMITED: { readonly retryAfter: number };
  TRIAL_ENDED: { readonly at: UnixSeconds };
  UNAVAILABLE: { readonly retryAfter: number };
  INTERNAL: object;
}

/** The name of an expected failure; stable, part of the public contract. */
export type ErrorCode = keyof ErrorFacts;

/** One error of the closed catalog with its facts. */
export type SignetErrorOf<C extends ErrorCode> = {
  [Code in C]: { readonly code: Code } & ErrorFacts[Code];
}[C];

/** Any error of the closed catalog. */
export type SignetError = SignetErrorOf<ErrorCode>;
