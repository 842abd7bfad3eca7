import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { InstallError } from '@signet/domain/error/install-error';
import { judgeLicenseToken } from '@signet/license-token/judge-license-token';
import { describeKeyProblem } from '@signet/license-token/key-problem';
import { readTokenText } from '@signet/license-token/read-token-text';
import { webKeyRingOfJwks } from '@signet/license-token/web-key-ring';
import { webVerifyLicenseToken } from '@signet/license-token/web-verify-license-token';
import { errorOf } from '../error/error-of.ts';
import type { LicenseError } from '../error/license-error.ts';

/** What a license is verified against. */
export interface VerifyOptions {
  /** The vendor's public keys: a parsed JWKS. */
  readonly keys: { readonly keys: readonly object[] };
  /** The product it must be for; any product where nothing is said. */
  readonly product?: string;
  /** The host it must serve, as a `Host` header says it; any host where nothing is said (R10). */
  readonly host?: string;
  /** The instant to judge the date at, Unix seconds; now where nothing is said. */
  readonly at?: number;
}

/** The verdict on a license key. The claims are there as soon as the signature held, also when the license is refused. */
export type Verification =
  | { readonly valid: true; readonly error: null; readonly claims: LicenseClaims }
  | { readonly valid: false; readonly error: LicenseError; readonly claims: LicenseClaims | null };

/**
 * Verifies a license key with Web Cryptography: on edge runtimes, in browsers and on Node alike,
 * with no network. The key may be as the customer pasted it.
 *
 * @throws Error when the public keys cannot be used: a mistake of the build, not of the customer.
 *
 * @example
 * const { valid, error } = await verifyLicense(token, { keys, product: 'storefront', host: 'www.acme.ro' });
 * if (!valid) console.log(error.code, error.texts.fix.ro);
 */
export async function verifyLicense(
  pasted: string | undefined,
  { keys, product, host, at = Math.floor(Date.now() / 1000) }: VerifyOptions,
): Promise<Verification> {
  const ring = await webKeyRingOfJwks(keys);
  if (!ring.ok) {
    throw new Error(`The license keys cannot be used. ${describeKeyProblem(ring.error)}`);
  }
  const token = await webVerifyLicenseToken(readTokenText(pasted), ring.value);
  if (!token.ok) return refused(token.error, null);
  const { claims } = token.value;
  const expected = { now: at, ...(product === undefined ? {} : { product }) };
  const judged = judgeLicenseToken(token.value, expected);
  if (!judged.ok) return refused(judged.error, claims);
  const wrongHost = host === undefined ? null : await refuseHost(host, claims);
  return wrongHost === null ? { valid: true, error: null, claims } : refused(wrongHost, claims);
}

/** The list of public suffixes is much larger than everything else, so only who asks for a host loads it. */
async function refuseHost(
  host: string,
  { domain_binding: domains }: LicenseClaims,
): Promise<InstallError | null> {
  const { hostVerdict } = await import('@signet/domain/binding/host-verdict');
  const verdict = hostVerdict(host, domains);
  return verdict.allowed ? null : verdict.error;
}

function refused(error: InstallError, claims: LicenseClaims | null): Verification {
  return { valid: false, error: errorOf(error), claims };
}
