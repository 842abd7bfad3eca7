import type {
  AuditFilter,
  AuditLog,
  AuditQuery,
  AuditRow,
} from '@signet/use-cases/ports/audit-log';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import { toDate, toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** Totals are counted this far. */
const EXACT_TOTAL = 10_000;

/** Reads the audit log; pages seek by the row's number. */
export function createAuditLog(db: Kysely<Schema>): AuditLog {
  return {
    async list(query) {
      const [rows, total] = await Promise.all([pageOf(db, query), totalOf(db, query.filter)]);
      const items = rows.slice(0, query.limit).map(readRow);
      const nextCursor = rows.length > query.limit ? String(items.at(-1)?.seq ?? '') : null;
      return { items, nextCursor, total };
    },
    async ofTarget(targetId, limit) {
      const rows = await db
        .selectFrom('audit_log')
        .selectAll()
        .where('target_id', '=', targetId)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readRow);
    },
  };
}

/** The rows of a page and one more, which tells whether there is a next one. */
async function pageOf(db: Kysely<Schema>, { filter, limit, cursor }: AuditQuery) {
  const before = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  return db
    .selectFrom('audit_log')
    .selectAll()
    .where(conditionOf(filter))
    .where(sql<boolean>`seq < ${before}`)
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
}

async function totalOf(db: Kysely<Schema>, filter: AuditFilter): Promise<number> {
  const some = db
    .selectFrom('audit_log')
    .select('seq')
    .where(conditionOf(filter))
    .limit(EXACT_TOTAL);
  const { total } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

type Condition = RawBuilder<boolean>;

/** What each filter means in SQL; forgetting one does not compile. */
const conditions: {
  readonly [Name in keyof AuditFilter]-?: (value: NonNullable<AuditFilter[Name]>) => Condition;
} = {
  actor: (actor) =>
    sql`(actor_scope = ${actor} or actor ->> 'email' = ${actor} or actor ->> 'kind' = ${actor})`,
  action: (actions) => sql`action = any(${actions}::text[])`,
  target: (target) => sql`target_id = ${target}`,
  from: (from) => sql`at >= ${toDate(from)}`,
  to: (to) => sql`at <= ${toDate(to)}`,
};

function conditionOf(filter: AuditFilter): Condition {
  const parts = [
    filter.actor === undefined ? [] : [conditions.actor(filter.actor)],
    filter.action === undefined ? [] : [conditions.action(filter.action)],
    filter.target === undefined ? [] : [conditions.target(filter.target)],
    filter.from === undefined ? [] : [conditions.from(filter.from)],
    filter.to === undefined ? [] : [conditions.to(filter.to)],
  ].flat();
  return parts.length === 0 ? sql`true` : sql`${sql.join(parts, sql` and `)}`;
}

function readRow(row: Selectable<Schema['audit_log']>): AuditRow {
  return {
    seq: Number(row.seq),
    at: toUnix(row.at),
    actor: row.actor,
    action: row.action,
    targetId: row.target_id,
    requestId: row.request_id,
    before: row.before,
    after: row.after,
  };
}
