import { hostVerdict } from '../binding/host-verdict.ts';
import { type Catalog, findProduct } from '../catalog/define-catalog.ts';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LicenseClaims } from '../claims/license-claim-table.ts';
import type { ErrorCode, SignetErrorOf } from '../error/signet-error.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { Result } from '../shared/result.ts';
import { evaluateRuntime } from './evaluate-runtime.ts';
import type { InvalidTokenError, RuntimeFacts } from './runtime-facts.ts';
import type { RuntimeState } from './runtime-state.ts';
import { isExpired } from './term-layer.ts';

/** What is known of a token when it is judged; what nobody asked about is left out. */
export interface LicenseCase {
  /** The outcome of verifying the token's text, its date not yet judged. */
  readonly verification: Result<
    LicenseClaims,
    InvalidTokenError | SignetErrorOf<'LICENSE_MISSING'>
  >;
  readonly host?: string | undefined;
  /** What the licensing authority says of this license. */
  readonly authority: RuntimeFacts['authority'];
  readonly lastHeartbeatAt: UnixSeconds | null;
  readonly now: UnixSeconds;
}

/** Whether a token is good, what an install with it may do, and why. */
export interface LicenseVerdict {
  readonly valid: boolean;
  /** The first reason against it; `null` when it is valid. */
  readonly code: ErrorCode | null;
  readonly claims: LicenseClaims | null;
  readonly runtime: RuntimeState;
  readonly explanation: Explanation;
}

/**
 * Judges a token the same way for the API, the command line and the admin (R1–R3, R10): the
 * diagnosis first, then what the product's policy makes of it.
 */
export function judgeLicense(catalog: Catalog, asked: LicenseCase): LicenseVerdict {
  const { verification, host, now } = asked;
  const claims = verification.ok ? verification.value : null;
  const policy = policyOf(catalog, claims);
  const runtime = evaluateRuntime(factsOf(asked), policy, now);
  const onHost =
    host === undefined || claims === null || policy.domainBinding === 'off'
      ? undefined
      : hostVerdict(host, claims.domain_binding);
  const refusedHost = onHost?.allowed === false && policy.domainBinding === 'enforce';
  const code = verification.ok
    ? (refusalOf(asked, verification.value, policy) ?? (refusedHost ? 'domain_not_licensed' : null))
    : verification.error.code;
  return {
    valid: code === null,
    code,
    claims,
    runtime,
    explanation: [...runtime.explanation, ...(onHost?.explanation ?? [])],
  };
}

/** The policy of the token's product; the catalog's first choice where the token names none of ours. */
function policyOf(catalog: Catalog, claims: LicenseClaims | null): EnforcementPolicy {
  const product =
    findProduct(catalog, claims?.aud ?? '') ?? findProduct(catalog, catalog.defaultProduct);
  if (product === undefined) throw new Error('The catalog lacks its default product');
  return product.enforcement;
}

function factsOf({ verification, authority, lastHeartbeatAt }: LicenseCase): RuntimeFacts {
  const beside = { authority, lastHeartbeatAt, version: null, highWaterMark: null };
  if (verification.ok) return { token: { state: 'valid', claims: verification.value }, ...beside };
  const { error } = verification;
  return error.code === 'LICENSE_MISSING'
    ? { token: { state: 'missing' }, ...beside }
    : { token: { state: 'invalid', error }, ...beside };
}

function refusalOf(
  { authority, now }: LicenseCase,
  claims: LicenseClaims,
  policy: EnforcementPolicy,
): ErrorCode | null {
  if (authority === 'revoked') return 'LICENSE_REVOKED';
  if (authority === 'suspended') return 'LICENSE_SUSPENDED';
  return isExpired(claims, policy, now) ? 'LICENSE_EXPIRED' : null;
}
