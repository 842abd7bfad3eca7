import type { LicenseKind } from '@signet/domain/catalog/product';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { Freshness } from '@signet/domain/heartbeat/freshness';
import type { AccountId, License, LicenseId, LicenseStatus } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';

/** A license as the store holds it. */
export interface StoredLicense {
  readonly license: License;
  /** Counts the changes, from 1; a commit names the one it read. */
  readonly version: number;
  readonly createdAt: UnixSeconds;
}

/** One generation's token: its claims and hash, never its text (R6). */
export interface TokenRecord {
  readonly jti: string;
  readonly licenseId: LicenseId;
  readonly generation: number;
  readonly kid: string;
  readonly sha256: string;
  readonly claims: LicenseClaims;
}

/** What a list can be sorted by. */
export const licenseSorts = ['issued', 'domain', 'customer', 'tier', 'status', 'support'] as const;

/** One sort order of the list. */
export type LicenseSort = (typeof licenseSorts)[number];

/** A list's filters; absent ones do not filter, several values of one are alternatives. */
export interface LicenseFilter {
  readonly product?: readonly string[];
  readonly status?: readonly LicenseStatus[];
  readonly tier?: readonly string[];
  readonly kind?: readonly LicenseKind[];
  readonly niche?: readonly string[];
  readonly support?: 'active' | 'expired';
  /** By the newest heartbeat of any install. */
  readonly heartbeat?: readonly Freshness[];
  readonly kid?: readonly string[];
  /** A bound root. */
  readonly domain?: string;
  /** Part of an e-mail, company, CIF, domain or id. */
  readonly q?: string;
  readonly issuedFrom?: UnixSeconds;
  readonly issuedTo?: UnixSeconds;
  readonly accountId?: AccountId;
}

/** One page of a list, to be asked for with a cursor of an earlier one. */
export interface LicenseQuery {
  readonly filter: LicenseFilter;
  readonly sort: LicenseSort;
  readonly descending: boolean;
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor?: string;
  /** The instant that support and expiry filters are judged at. */
  readonly now: UnixSeconds;
}

/** A page, where the next one starts and how many there are in all. */
export interface LicensePage {
  readonly items: readonly StoredLicense[];
  readonly nextCursor: string | null;
  /** Exact up to 10,000. */
  readonly total: number;
}

/** Reads licenses and their tokens' records. */
export interface LicenseStore {
  find(id: LicenseId): Promise<StoredLicense | undefined>;
  /** An unreadable cursor counts as none. */
  list(query: LicenseQuery): Promise<LicensePage>;
  findToken(jti: string): Promise<TokenRecord | undefined>;
  /** Active licenses that are bound to one of the roots; for the warning about duplicates. */
  findByDomain(roots: readonly string[]): Promise<readonly StoredLicense[]>;
}
