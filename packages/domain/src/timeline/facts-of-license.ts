import { authorityOf } from '../license/authority-of.ts';
import type { License } from '../license/license.ts';
import type { RuntimeFacts } from '../runtime/runtime-facts.ts';
import type { UnixSeconds } from '../shared/duration.ts';

/** The terms that an install's state depends on; any record of a license has them. */
export type JudgedLicense = Pick<
  License,
  'id' | 'product' | 'status' | 'kind' | 'issuedAt' | 'expiresAt' | 'supportUntil'
>;

/** What an install knows that holds the newest token of a license and has heard of its status. */
export function factsOfLicense(
  license: Omit<JudgedLicense, 'id' | 'product'>,
  seen: { readonly signedAt: UnixSeconds; readonly lastHeartbeatAt: UnixSeconds | null },
): RuntimeFacts {
  return {
    token: {
      state: 'valid',
      claims: {
        iat: seen.signedAt,
        kind: license.kind,
        expires_at: license.expiresAt,
        support_until: license.supportUntil,
      },
    },
    authority: authorityOf(license),
    lastHeartbeatAt: seen.lastHeartbeatAt,
    version: null,
    highWaterMark: null,
  };
}
