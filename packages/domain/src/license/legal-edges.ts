import type { SignetErrorOf } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { LicenseEventType } from './license-event.ts';
import type { License, LicenseStatus } from './license.ts';

/** What may happen to a license in each status, and the status it has afterwards; nothing else is legal. */
export const legalEdges = {
  active: {
    'license.resend': 'active',
    'license.transfer': 'transferred',
    'license.revoke': 'revoked',
    'license.suspend': 'suspended',
    'license.refund': 'refunded',
    'license.mark_refunded': 'refunded',
    'license.extend': 'active',
    'license.renew_support': 'active',
    'license.upgrade': 'active',
    'license.multi_install_window': 'active',
    'license.expire': 'expired',
  },
  suspended: {
    'license.reinstate': 'active',
    'license.revoke': 'revoked',
    'license.refund': 'refunded',
    'license.mark_refunded': 'refunded',
    'license.extend': 'suspended',
    'license.renew_support': 'suspended',
  },
  expired: {
    'license.revoke': 'revoked',
    'license.refund': 'refunded',
    'license.mark_refunded': 'refunded',
    'license.extend': 'active',
    'license.upgrade': 'active',
  },
  revoked: { 'license.mark_refunded': 'refunded' },
  refunded: {},
  transferred: {},
} as const satisfies {
  readonly [From in LicenseStatus]: { readonly [T in LicenseEventType]?: LicenseStatus };
};

/** The statuses that an event may start from. */
export type StatusBefore<T extends LicenseEventType> = {
  [From in LicenseStatus]: T extends keyof (typeof legalEdges)[From] ? From : never;
}[LicenseStatus];

/** A license in a status that the event may start from. */
export type LicenseBefore<T extends LicenseEventType> = Extract<
  License,
  { status: StatusBefore<T> }
>;

/** Lets a license through that the event may happen to; `LICENSE_NOT_ACTIVE` names its status otherwise. */
export function requireEdge<T extends LicenseEventType>(
  license: License,
  event: T,
): Result<LicenseBefore<T>, SignetErrorOf<'LICENSE_NOT_ACTIVE'>> {
  return mayHappen(license, event)
    ? ok(license)
    : err({ code: 'LICENSE_NOT_ACTIVE', status: license.status });
}

function mayHappen<T extends LicenseEventType>(
  license: License,
  event: T,
): license is LicenseBefore<T> {
  return Object.hasOwn(legalEdges[license.status], event);
}
