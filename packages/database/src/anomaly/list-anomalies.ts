import type {
  AnomalyFilter,
  AnomalyPage,
  AnomalyQuery,
} from '@signet/use-cases/ports/anomaly-store';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { anomalyOfRow } from './anomaly-row.ts';

/** Totals are counted this far. */
const EXACT_TOTAL = 10_000;

const PLACE = /^(\d{1,12})-(ano_\w{1,60})$/;

/** A page of anomalies with their licenses; it seeks to the cursor's place. */
export async function listAnomalies(db: Kysely<Schema>, query: AnomalyQuery): Promise<AnomalyPage> {
  const [rows, total] = await Promise.all([pageOf(db, query), totalOf(db, query.filter)]);
  const items = rows.slice(0, query.limit).map((row) => ({
    anomaly: anomalyOfRow(row),
    license: {
      product: row.product,
      tier: row.tier,
      status: row.status,
      email: row.customer_email,
      company: row.customer_company,
      domains: row.domains,
    },
  }));
  const last = rows.length > query.limit ? items.at(-1)?.anomaly : undefined;
  return { items, total, nextCursor: last ? `${last.raisedAt}-${last.id}` : null };
}

function matching(db: Kysely<Schema>, filter: AnomalyFilter) {
  return db
    .selectFrom('anomalies')
    .innerJoin('licenses', 'licenses.id', 'anomalies.license_id')
    .where(conditionOf(filter));
}

/** The rows of a page and one more, which tells whether there is a next one. */
async function pageOf(db: Kysely<Schema>, { filter, limit, cursor }: AnomalyQuery) {
  const place = PLACE.exec(cursor ?? '');
  return matching(db, filter)
    .selectAll('anomalies')
    .select(['product', 'tier', 'status', 'customer_email', 'customer_company', 'domains'])
    .$if(place !== null, (rest) => {
      const at = toDate(Number(place?.[1]));
      return rest.where(
        sql<boolean>`(anomalies.raised_at, anomalies.id) < (${at}, ${place?.[2] ?? ''})`,
      );
    })
    .orderBy('anomalies.raised_at', 'desc')
    .orderBy('anomalies.id', 'desc')
    .limit(limit + 1)
    .execute();
}

async function totalOf(db: Kysely<Schema>, filter: AnomalyFilter): Promise<number> {
  const some = matching(db, filter).select('anomalies.id').limit(EXACT_TOTAL);
  const { total } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

type Condition = RawBuilder<boolean>;

/** What each filter means in SQL; forgetting one does not compile. */
const conditions: {
  readonly [Name in keyof AnomalyFilter]-?: (filter: AnomalyFilter) => Condition | undefined;
} = {
  state: ({ state }) =>
    state && (state === 'open' ? sql`dismissed_at is null` : sql`dismissed_at is not null`),
  type: ({ type }) => type && sql`anomalies.type = any(${type}::text[])`,
  severity: ({ severity }) => severity && sql`severity = ${severity}`,
  product: ({ product }) => product && sql`product = any(${product}::text[])`,
  licenseId: ({ licenseId }) => licenseId && sql`license_id = ${licenseId}`,
};

function conditionOf(filter: AnomalyFilter): Condition {
  const parts = Object.values(conditions).flatMap((condition) => condition(filter) ?? []);
  return parts.length === 0 ? sql`true` : sql`${sql.join(parts, sql` and `)}`;
}
