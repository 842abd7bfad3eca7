import type { LicenseStatus } from '@signet/domain/license/license';
import type {
  LicensePage,
  LicenseQuery,
  LicenseStore,
} from '@signet/use-cases/ports/license-store';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { conditionOf } from './license-conditions.ts';
import { cursorAfter } from './license-cursor.ts';
import { pageQuery } from './license-page.ts';
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

async function readPage(
  db: Kysely<Schema>,
  query: LicenseQuery,
): Promise<Omit<LicensePage, 'total'>> {
  const rows = await pageQuery(db, query).execute();
  const items = rows.slice(0, query.limit).map(licenseOfRow);
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : cursorAfter(last.license, query) };
}

async function count(db: Kysely<Schema>, query: LicenseQuery): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from (
      select from licenses where ${conditionOf(query)} limit ${COUNT_LIMIT + 1}
    ) as counted`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
