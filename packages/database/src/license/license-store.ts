import type { LicenseStatus } from '@signet/domain/license/license';
import type { SortKey } from '@signet/use-cases/ports/license-order';
import type {
  LicensePage,
  LicenseQuery,
  LicenseSort,
  LicenseStore,
} from '@signet/use-cases/ports/license-store';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { conditionOf } from './license-conditions.ts';
import { cursorAfter, readCursor } from './license-cursor.ts';
import { licenseOfRow } from './license-row.ts';

/** Counting stops here: an exact count of a million rows costs more than the page (quality bars). */
const COUNT_LIMIT = 10_000;

/** Reads licenses and token records. */
export function createLicenseStore(db: Kysely<Schema>): LicenseStore {
  return {
    async find(id) {
      const row = await db
        .selectFrom('licenses')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && licenseOfRow(row);
    },
    async list(query) {
      const [page, total] = await Promise.all([readPage(db, query), count(db, query)]);
      return { ...page, total };
    },
    async findToken(jti) {
      const row = await db
        .selectFrom('tokens')
        .select(['jti', 'license_id as licenseId', 'generation', 'kid', 'sha256', 'claims'])
        .where('jti', '=', jti)
        .executeTakeFirst();
      return row;
    },
    async findByDomain(roots) {
      const active: LicenseStatus = 'active';
      const rows = await db
        .selectFrom('licenses')
        .selectAll()
        .where('status', '=', active)
        .where(sql<boolean>`domains && ${roots}::text[]`)
        .orderBy('issued_at')
        .orderBy('id')
        .execute();
      return rows.map(licenseOfRow);
    },
  };
}

/** The expressions are those of the indexes, word for word. */
const sortExpressions: { readonly [Sort in LicenseSort]: RawBuilder<unknown> } = {
  issued: sql`issued_at`,
  support: sql`coalesce(support_until, '-infinity')`,
  domain: sql`domain_sort`,
  customer: sql`customer_sort`,
  tier: sql`tier`,
  status: sql`status`,
};

async function readPage(
  db: Kysely<Schema>,
  query: LicenseQuery,
): Promise<Omit<LicensePage, 'total'>> {
  const expression = sortExpressions[query.sort];
  const direction = query.descending ? 'desc' : 'asc';
  const cursor = readCursor(query.cursor, query);
  const rows = await db
    .selectFrom('licenses')
    .selectAll()
    .where(conditionOf(query))
    .$if(cursor !== undefined, (rest) => {
      const after = sql.raw(query.descending ? '<' : '>');
      const place = sql`(${keyParameter(cursor?.key ?? null)}, ${cursor?.id ?? ''})`;
      return rest.where(sql<boolean>`(${expression}, id) ${after} ${place}`);
    })
    .orderBy(expression, direction)
    .orderBy('id', direction)
    // One more than asked for tells whether there is a next page.
    .limit(query.limit + 1)
    .execute();
  const items = rows.slice(0, query.limit).map(licenseOfRow);
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : cursorAfter(last.license, query) };
}

function keyParameter(key: SortKey): RawBuilder<unknown> {
  if (key === null) return sql`'-infinity'::timestamptz`;
  return typeof key === 'number' ? sql`${toDate(key)}::timestamptz` : sql`${key}`;
}

async function count(db: Kysely<Schema>, query: LicenseQuery): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from (
      select from licenses where ${conditionOf(query)} limit ${COUNT_LIMIT + 1}
    ) as counted`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
