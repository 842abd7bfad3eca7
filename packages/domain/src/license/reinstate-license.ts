import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { ActiveLicense, License } from './license.ts';
import { termsOf } from './terms-of.ts';

/** Decides the end of a suspension; the token that the install has works again (D10). */
export function reinstateLicense(
  license: License,
  now: UnixSeconds,
): Result<DecisionOf<'license.reinstate'>, SignetErrorOf<'LICENSE_NOT_ACTIVE'>> {
  const suspended = requireEdge(license, 'license.reinstate');
  if (!suspended.ok) return suspended;
  const active: ActiveLicense = { ...termsOf(license), status: 'active' };
  return ok({
    event: { type: 'license.reinstate', at: now, before: suspended.value, license: active },
    licenses: [active],
    claims: null,
  });
}
