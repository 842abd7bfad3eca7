import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { heartbeatStates } from '../catalog/enforcement-presets.ts';
import { claimsOfLicense } from '../claims/claims-of-license.ts';
import { activeLicense, bogdan, mint } from '../license/license-fixture.ts';
import type { License, TransferredLicense } from '../license/license.ts';
import { termsOf } from '../license/terms-of.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import type { Beat, BeatFacts } from './answer-beat.ts';

/** The install that beats. */
export const installId = 'b41c0000-0000-4000-8000-000000000001';

/** A heartbeat with the license's first token. */
export function beatOf(license: License, change: Partial<Beat> = {}): Beat {
  const claims = { ...claimsOfLicense(license, mint), generation: 1, kid: 'k1' };
  return { installId, claims, acceptedKids: ['k1'], version: null, ...change };
}

/** What the server knows of a license that changed nothing since its newest token. */
export function factsOf(
  license: License,
  change: Partial<BeatFacts> & { readonly policy?: EnforcementPolicy } = {},
): BeatFacts {
  return {
    license,
    newest: { support_until: license.supportUntil, expires_at: license.expiresAt },
    activeKid: 'k1',
    policy: heartbeatStates,
    transfer: null,
    ...change,
  };
}

/** A license that was transferred at an instant, and its successor. */
export function transferredAt(at: UnixSeconds): {
  readonly license: TransferredLicense;
  readonly successor: License;
} {
  const before = activeLicense();
  return {
    license: {
      ...termsOf(before),
      status: 'transferred',
      transferredAt: at,
      transferredTo: 'lic_02',
    },
    successor: { ...before, id: 'lic_02', holder: bogdan, transferredFrom: before.id },
  };
}

/** A while after issue, before support ends. */
export const beatInstant = mint.now + 10 * DAY;
