import type { Locale } from '../catalog/localized-text.ts';
import type { LicenseKind } from '../catalog/product.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { MultiInstallWindow } from './install-window.ts';
import type { RevokeReason } from './revoke-reason.ts';

/** A license's id, `lic_…`. */
export type LicenseId = `lic_${string}`;

const LICENSE_ID = /^lic_[0-9A-Za-z_-]{1,60}$/;

/** Whether a text has the form of a license's id. */
export function isLicenseId(text: string): text is LicenseId {
  return LICENSE_ID.test(text);
}

/** An account's id, `acc_…`. */
export type AccountId = `acc_${string}`;

const ACCOUNT_ID = /^acc_[0-9A-Za-z_-]{1,60}$/;

/** Whether a text has the form of an account's id. */
export function isAccountId(text: string): text is AccountId {
  return ACCOUNT_ID.test(text);
}

/** Who holds the license, as written at issue or transfer. */
export interface LicenseHolder {
  readonly accountId: AccountId;
  /** Trimmed and lower-cased (R27). */
  readonly email: string;
  readonly company: string | null;
  /** Romanian fiscal code; free text (R25). */
  readonly cif: string | null;
  readonly locale: Locale;
}

/** What a license carries, whatever its status. */
export interface LicenseTerms {
  readonly id: LicenseId;
  readonly product: string;
  readonly tier: string;
  readonly kind: LicenseKind;
  readonly holder: LicenseHolder;
  /** Every bound registrable root, redirects included (R9). */
  readonly domains: readonly string[];
  /** The roots among `domains` that only redirect to the same site. */
  readonly redirectDomains: readonly string[];
  readonly features: readonly string[];
  /** `null` = unlimited. */
  readonly limits: Readonly<Record<string, number | null>>;
  readonly themes: readonly string[];
  readonly plugins: readonly string[];
  readonly nichePackages: readonly string[];
  readonly earlyAdopter: boolean;
  /** When the license was first issued; a re-send changes the token's `iat`, not this. */
  readonly issuedAt: UnixSeconds;
  readonly expiresAt: UnixSeconds | null;
  readonly supportUntil: UnixSeconds | null;
  /** Counts the tokens signed for this license, from 1 (R12). */
  readonly generation: number;
  /** The key of the newest token. */
  readonly kid: string;
  /** The `jti` of the newest token. */
  readonly jti: string;
  readonly installId: string;
  readonly paymentId: string | null;
  readonly transferredFrom: LicenseId | null;
  /** The newest window for several installs, open or over (B64). */
  readonly multiInstallWindow: MultiInstallWindow | null;
}

/** A license that can be used, re-sent, transferred and revoked. */
export interface ActiveLicense extends LicenseTerms {
  readonly status: 'active';
}

/** Paused by the authority; reinstating undoes it. */
export interface SuspendedLicense extends LicenseTerms {
  readonly status: 'suspended';
  readonly suspendedAt: UnixSeconds;
  readonly suspendReason: string;
}

/** Past its date. */
export interface ExpiredLicense extends LicenseTerms {
  readonly status: 'expired';
  readonly expiredAt: UnixSeconds;
}

/** Ended by an operator, for good. */
export interface RevokedLicense extends LicenseTerms {
  readonly status: 'revoked';
  readonly revokedAt: UnixSeconds;
  readonly revokeReason: RevokeReason;
}

/** Paid back; the same for the install as revoked. */
export interface RefundedLicense extends LicenseTerms {
  readonly status: 'refunded';
  readonly revokedAt: UnixSeconds;
  readonly refundId: string;
}

/** Sold on; its successor holds the rights (R11). */
export interface TransferredLicense extends LicenseTerms {
  readonly status: 'transferred';
  readonly transferredAt: UnixSeconds;
  readonly transferredTo: LicenseId;
}

/** The server's record of a license, by status. */
export type License =
  | ActiveLicense
  | SuspendedLicense
  | ExpiredLicense
  | RevokedLicense
  | RefundedLicense
  | TransferredLicense;

/** A license's status. */
export type LicenseStatus = License['status'];

/** Every status, in the order the screens list them. */
export const licenseStatuses = [
  'active',
  'suspended',
  'expired',
  'revoked',
  'refunded',
  'transferred',
] as const satisfies readonly LicenseStatus[];
