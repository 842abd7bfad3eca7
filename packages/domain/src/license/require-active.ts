import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { ActiveLicense, License } from './license.ts';

/** Whether a license is active and, at `now`, not past its date. */
export function isActive(
  { status, expiresAt }: Pick<License, 'status' | 'expiresAt'>,
  now: UnixSeconds,
): boolean {
  return status === 'active' && (expiresAt === null || expiresAt > now);
}

/** Lets only a license through that is active and, at `now`, not past its date. */
export function requireActive(
  license: License,
  now: UnixSeconds,
): Result<ActiveLicense, SignetErrorOf<'LICENSE_NOT_ACTIVE'>> {
  if (license.status !== 'active')
    return err({ code: 'LICENSE_NOT_ACTIVE', status: license.status });
  return isActive(license, now)
    ? ok(license)
    : err({ code: 'LICENSE_NOT_ACTIVE', status: 'expired' });
}
