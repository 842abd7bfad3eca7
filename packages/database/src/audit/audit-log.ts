import type { AuditLog } from '@signet/use-cases/ports/audit-log';
import type { Kysely } from 'kysely';
import { toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** Reads the audit log. */
export function createAuditLog(db: Kysely<Schema>): AuditLog {
  return {
    async ofTarget(targetId, limit) {
      const rows = await db
        .selectFrom('audit_log')
        .selectAll()
        .where('target_id', '=', targetId)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        seq: Number(row.seq),
        at: toUnix(row.at),
        actor: row.actor,
        action: row.action,
        targetId: row.target_id,
        requestId: row.request_id,
        before: row.before,
        after: row.after,
      }));
    },
  };
}
