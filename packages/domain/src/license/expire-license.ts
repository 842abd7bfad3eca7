import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { ExpiredLicense, License } from './license.ts';
import { termsOf } from './terms-of.ts';

/** Decides that a license is past its date, from the very second that it names (E17, F07). */
export function expireLicense(
  license: License,
  now: UnixSeconds,
): Result<DecisionOf<'license.expire'>, SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'VALIDATION'>> {
  const active = requireEdge(license, 'license.expire');
  if (!active.ok) return active;
  if (license.expiresAt === null || now < license.expiresAt) {
    return err({
      code: 'VALIDATION',
      param: 'expires_at',
      detail: { en: 'The license is not past its date.', ro: 'Licența nu a trecut de data ei.' },
    });
  }
  const expired: ExpiredLicense = { ...termsOf(license), status: 'expired', expiredAt: now };
  return ok({
    event: { type: 'license.expire', at: now, before: active.value, license: expired },
    licenses: [expired],
    claims: null,
  });
}
