import { authorityOf } from '@signet/domain/license/authority-of';
import { judgeLicense } from '@signet/domain/runtime/judge-license';
import type { RuntimeState } from '@signet/domain/runtime/runtime-state';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { ok } from '@signet/domain/shared/result';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import type { StoredLicense } from '@signet/use-cases/ports/license-store';

/**
 * The runtime state of an install that holds the license's newest token, has heard of its status
 * and beat last when the license was last heard of; `null` when the token's record is gone.
 */
export async function runtimeOf(
  { catalog, clock, licenses }: Pick<LicenseDeps, 'catalog' | 'clock' | 'licenses'>,
  { license }: StoredLicense,
  lastHeartbeatAt: UnixSeconds | null,
): Promise<RuntimeState | null> {
  const token = await licenses.findToken(license.jti);
  if (token === undefined) return null;
  const verdict = judgeLicense(catalog, {
    verification: ok(token.claims),
    authority: authorityOf(license),
    lastHeartbeatAt,
    now: clock.now(),
  });
  return verdict.runtime;
}
