import { hostVerdict } from '@signet/domain/binding/host-verdict';
import type { EnforcementPolicy } from '@signet/domain/catalog/enforcement-policy';
import type { Explanation } from '@signet/domain/explanation/explanation';
import { errorOf } from '../error/error-of.ts';
import type { LicenseError } from '../error/license-error.ts';
import { rememberHosts } from './remember-hosts.ts';

/** Whether the license may serve a host, and why. */
export interface HostVerdict {
  readonly allowed: boolean;
  /** The refusal (403 `domain_not_licensed`). Where the product's policy only warns, the host is allowed and the error still says what is wrong. */
  readonly error: LicenseError | null;
  readonly explanation: Explanation;
}

const unbound: HostVerdict = { allowed: true, error: null, explanation: [] };

/**
 * The host check of one license, remembered per host (R10). A product whose policy binds no
 * domains, and a license that was not verified and so binds none, serve every host.
 */
export function hostVerdicts(
  policy: EnforcementPolicy['domainBinding'],
  domains: readonly string[] | null,
): (host: string) => HostVerdict {
  if (policy === 'off' || domains === null) return () => unbound;
  return rememberHosts((host) => {
    const verdict = hostVerdict(host, domains);
    const error = verdict.allowed ? null : errorOf(verdict.error);
    const allowed = verdict.allowed || policy === 'warn';
    return { allowed, error, explanation: verdict.explanation };
  });
}
