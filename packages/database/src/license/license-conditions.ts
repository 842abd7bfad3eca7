import { type Freshness, freshnessLimits } from '@signet/domain/heartbeat/freshness';
import type { LicenseStatus } from '@signet/domain/license/license';
import { assertNever } from '@signet/domain/shared/assert-never';
import { foldText } from '@signet/use-cases/ports/fold-text';
import type { LicenseFilter, LicenseQuery } from '@signet/use-cases/ports/license-store';
import { type RawBuilder, sql } from 'kysely';
import { toDate } from '../instant.ts';
import { containing } from '../like-pattern.ts';

type Condition = RawBuilder<boolean>;
type Conditions = {
  readonly [Name in keyof LicenseFilter]-?: (
    filter: LicenseFilter,
    now: Date,
  ) => Condition | undefined;
};

/** What each filter of a list means in SQL; forgetting one does not compile. */
const conditions: Conditions = {
  product: ({ product }) => when(product, (names) => sql`product = any(${names}::text[])`),
  status: ({ status }, now) => when(status, (values) => statusIs(values, now)),
  tier: ({ tier }) => when(tier, (names) => sql`tier = any(${names}::text[])`),
  kind: ({ kind }) => when(kind, (names) => sql`kind = any(${names}::text[])`),
  niche: ({ niche }) => when(niche, (names) => sql`niche_packages && ${names}::text[]`),
  support: ({ support }, now) => when(support, (value) => supportIs(value, now)),
  heartbeat: ({ heartbeat }, now) =>
    when(
      heartbeat,
      (names) =>
        sql`(${sql.join(
          names.map((name) => heardIs(name, now)),
          sql` or `,
        )})`,
    ),
  kid: ({ kid }) => when(kid, (kids) => sql`kid = any(${kids}::text[])`),
  domain: ({ domain }) => when(domain, (root) => sql`domains @> array[${root}]::text[]`),
  q: ({ q }) => when(q, (part) => sql`search like ${containing(foldText(part))}`),
  issuedFrom: ({ issuedFrom }) => when(issuedFrom, (from) => sql`issued_at >= ${toDate(from)}`),
  issuedTo: ({ issuedTo }) => when(issuedTo, (to) => sql`issued_at <= ${toDate(to)}`),
  accountId: ({ accountId }) => when(accountId, (id) => sql`account_id = ${id}`),
};

function when<T>(value: T | undefined, condition: (value: T) => Condition): Condition | undefined {
  return value === undefined ? undefined : condition(value);
}

/** The rows that a query's filter lets through, wherever its cursor is. */
export function conditionOf({ filter, now }: Pick<LicenseQuery, 'filter' | 'now'>): Condition {
  const at = toDate(now);
  const parts = Object.values(conditions)
    .map((condition) => condition(filter, at))
    .filter((part) => part !== undefined);
  return parts.length === 0 ? sql`true` : sql`${sql.join(parts, sql` and `)}`;
}

/** A license that never had support is in neither list. */
function supportIs(value: 'active' | 'expired', now: Date): Condition {
  return value === 'active' ? sql`support_until > ${now}` : sql`support_until <= ${now}`;
}

/** By the small table of newest heartbeats; the history is never read for a list. */
function heardIs(name: Freshness, now: Date): Condition {
  const heardSince = (seconds: number) => {
    const since = new Date(now.getTime() - seconds * 1000);
    return sql<boolean>`exists (select from pulse where license_id = licenses.id and last_at > ${since})`;
  };
  const { fresh, quiet, stale } = freshnessLimits;
  switch (name) {
    case 'fresh':
      return heardSince(fresh);
    case 'quiet':
      return sql`(${heardSince(quiet)} and not ${heardSince(fresh)})`;
    case 'stale':
      return sql`(${heardSince(stale)} and not ${heardSince(quiet)})`;
    case 'lost':
      return sql`(${everHeard} and not ${heardSince(stale)})`;
    case 'never':
      return sql`not ${everHeard}`;
    default:
      return assertNever(name);
  }
}

const everHeard = sql<boolean>`exists (select from pulse where license_id = licenses.id)`;

/** An active license past its date is expired, whether or not the job has come round to saying so. */
function statusIs(values: readonly LicenseStatus[], now: Date): Condition {
  const stored = values.filter((status) => status !== 'active');
  const isPast = sql<boolean>`(status = 'active' and expires_at <= ${now})`;
  const isActive = sql<boolean>`(status = 'active' and (expires_at is null or expires_at > ${now}))`;
  const parts = [
    sql<boolean>`status = any(${stored}::text[])`,
    ...(values.includes('active') ? [isActive] : []),
    ...(values.includes('expired') ? [isPast] : []),
  ];
  return sql`(${sql.join(parts, sql` or `)})`;
}
