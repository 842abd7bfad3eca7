import { freshness } from '@signet/domain/heartbeat/freshness';
import type { License, LicenseStatus } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { hasActiveSupport } from '@signet/domain/support/support-window';
import { foldText } from '../ports/fold-text.ts';
import { searchTextOfLicense } from '../ports/license-order.ts';
import type { LicenseFilter, LicenseQuery } from '../ports/license-store.ts';

/** When a license is looked at, and when it was last heard of. */
interface Moment {
  readonly now: UnixSeconds;
  readonly lastAt: UnixSeconds | null;
}

type Matchers = {
  readonly [Name in keyof LicenseFilter]-?: (
    license: License,
    filter: LicenseFilter,
    moment: Moment,
  ) => boolean;
};

const matchers: Matchers = {
  product: (license, { product }) => isOneOf(product, license.product),
  status: (license, { status }, { now }) => isOneOf(status, statusAt(license, now)),
  tier: (license, { tier }) => isOneOf(tier, license.tier),
  kind: (license, { kind }) => isOneOf(kind, license.kind),
  niche: ({ nichePackages }, { niche }) => nichePackages.some((name) => isOneOf(niche, name)),
  support: ({ supportUntil }, { support }, { now }) =>
    supportUntil !== null && hasActiveSupport(supportUntil, now) === (support === 'active'),
  heartbeat: (_license, { heartbeat }, { lastAt, now }) =>
    isOneOf(heartbeat, freshness(lastAt, now)),
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

/** Whether a query's filter lets a license through that was last heard of at `lastAt`. */
export function matchesFilter(
  license: License,
  { filter, now }: Pick<LicenseQuery, 'filter' | 'now'>,
  lastAt: UnixSeconds | null = null,
): boolean {
  const given = new Map<string, unknown>(Object.entries(filter));
  return Object.entries(matchers).every(
    ([name, matches]) => given.get(name) === undefined || matches(license, filter, { now, lastAt }),
  );
}

/** An active license past its date is expired, whether or not a job has come round to saying so. */
function statusAt({ status, expiresAt }: License, now: UnixSeconds): LicenseStatus {
  const isPast = status === 'active' && expiresAt !== null && expiresAt <= now;
  return isPast ? 'expired' : status;
}
