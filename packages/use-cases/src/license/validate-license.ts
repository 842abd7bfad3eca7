import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { authorityOf } from '@signet/domain/license/authority-of';
import { isLicenseId } from '@signet/domain/license/license';
import { judgeLicense, type LicenseVerdict } from '@signet/domain/runtime/judge-license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { StoredLicense } from '../ports/license-store.ts';
import type { LicensePulse, PulseStore } from '../ports/pulse-store.ts';
import type { TokenVerifier } from '../ports/token-verifier.ts';
import type { LicenseDeps } from './deps.ts';

/** A token to be judged, perhaps for a host or at another instant. */
export interface ValidateInput {
  readonly token: string;
  readonly host?: string | undefined;
  readonly at?: UnixSeconds | undefined;
}

/** The verdict, and the license it is about when it is one of ours. */
export interface ValidateAnswer extends LicenseVerdict {
  readonly stored: StoredLicense | null;
  /** What was heard of it; `undefined` for nothing. */
  readonly pulse: LicensePulse | undefined;
}

/** What judging a token stands on. */
export type ValidateDeps = Pick<LicenseDeps, 'catalog' | 'clock' | 'licenses'> & {
  readonly verifier: TokenVerifier;
  readonly pulses: Pick<PulseStore, 'pulsesOf'>;
};

/** Judges a token by its signature and by what the server knows of its license (R3, R10, R19). */
export async function validateLicense(
  deps: ValidateDeps,
  { token, host, at }: ValidateInput,
): Promise<ValidateAnswer> {
  const verification = await deps.verifier.verify(token);
  const stored = verification.ok ? await findLicense(deps, verification.value) : null;
  const id = stored?.license.id;
  const pulse = id && (await deps.pulses.pulsesOf([id])).get(id);
  const verdict = judgeLicense(deps.catalog, {
    verification,
    host,
    authority: stored === null ? 'none' : authorityOf(stored.license),
    lastHeartbeatAt: pulse?.lastAt ?? null,
    now: at ?? deps.clock.now(),
  });
  return { ...verdict, stored, pulse };
}

async function findLicense(
  { licenses }: ValidateDeps,
  { sub }: LicenseClaims,
): Promise<StoredLicense | null> {
  return isLicenseId(sub) ? ((await licenses.find(sub)) ?? null) : null;
}
