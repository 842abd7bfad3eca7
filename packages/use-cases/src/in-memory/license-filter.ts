import type { License, LicenseStatus } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { hasActiveSupport } from '@signet/domain/support/support-window';
import { foldText } from '../ports/fold-text.ts';
import { searchTextOfLicense } from '../ports/license-order.ts';
import type { LicenseFilter, LicenseQuery } from '../ports/license-store.ts';

type Matchers = {
  readonly [Name in keyof LicenseFilter]-?: (
    license: License,
    filter: LicenseFilter,
    now: UnixSeconds,
  ) => boolean;
};

const matchers: Matchers = {
  product: (license, { product }) => isOneOf(product, license.product),
  status: (license, { status }, now) => isOneOf(status, statusAt(license, now)),
  tier: (license, { tier }) => isOneOf(tier, license.tier),
  kind: (license, { kind }) => isOneOf(kind, license.kind),
  niche: ({ nichePackages }, { niche }) => nichePackages.some((name) => isOneOf(niche, name)),
  support: ({ supportUntil }, { support }, now) =>
    supportUntil !== null && hasActiveSupport(supportUntil, now) === (support === 'active'),
  kid: (license, { kid }) => isOneOf(kid, license.kid),
  domain: ({ domains }, { domain }) => isOneOf(domains, domain),
  q: (license, { q = '' }) => searchTextOfLicense(license).includes(foldText(q)),
  issuedFrom: ({ issuedAt }, { issuedFrom = issuedAt }) => issuedAt >= issuedFrom,
  issuedTo: ({ issuedAt }, { issuedTo = issuedAt }) => issuedAt <= issuedTo,
  accountId: ({ holder }, { accountId }) => holder.accountId === accountId,
};

function isOneOf<T>(values: readonly T[] | undefined, value: T | undefined): boolean {
  return value !== undefined && (values ?? []).includes(value);
}

/** Whether a query's filter lets a license through. */
export function matchesFilter(
  license: License,
  { filter, now }: Pick<LicenseQuery, 'filter' | 'now'>,
): boolean {
  const given = new Map<string, unknown>(Object.entries(filter));
  return Object.entries(matchers).every(
    ([name, matches]) => given.get(name) === undefined || matches(license, filter, now),
  );
}

/** An active license past its date is expired, whether or not a job has come round to saying so. */
function statusAt({ status, expiresAt }: License, now: UnixSeconds): LicenseStatus {
  const isPast = status === 'active' && expiresAt !== null && expiresAt <= now;
  return isPast ? 'expired' : status;
}
