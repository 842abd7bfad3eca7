import type { SortKey } from '@signet/use-cases/ports/license-order';
import type { LicenseQuery, LicenseSort } from '@signet/use-cases/ports/license-store';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { conditionOf } from './license-conditions.ts';
import { readCursor } from './license-cursor.ts';

/** The expressions are those of the indexes, word for word. */
const sortExpressions: { readonly [Sort in LicenseSort]: RawBuilder<unknown> } = {
  issued: sql`issued_at`,
  support: sql`coalesce(support_until, '-infinity')`,
  domain: sql`domain_sort`,
  customer: sql`customer_sort`,
  tier: sql`tier`,
  status: sql`status`,
};

/**
 * The rows of a page and one more, which tells whether there is a next page. It seeks to the cursor's
 * place instead of counting to it, so that a deep page costs what the first one costs.
 */
export function pageQuery(db: Kysely<Schema>, query: LicenseQuery) {
  const expression = sortExpressions[query.sort];
  const direction = query.descending ? 'desc' : 'asc';
  const cursor = readCursor(query.cursor, query);
  return db
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
    .limit(query.limit + 1);
}

function keyParameter(key: SortKey): RawBuilder<unknown> {
  if (key === null) return sql`'-infinity'::timestamptz`;
  return typeof key === 'number' ? sql`${toDate(key)}::timestamptz` : sql`${key}`;
}
