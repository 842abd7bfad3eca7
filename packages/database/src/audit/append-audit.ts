import { actorScope } from '@signet/use-cases/actor/actor';
import type { AuditEntry, AuditOrigin } from '@signet/use-cases/ports/audit-entry';
import { sql, type Transaction } from 'kysely';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';

/**
 * Appends rows to the audit log. It locks the log's head until the commit, so that the numbers have no
 * gaps and follow the commits: make it the transaction's last act.
 */
export async function appendAudit(
  transaction: Transaction<Schema>,
  { actor, requestId, at }: AuditOrigin,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const head = await transaction
    .updateTable('audit_head')
    .set({ seq: sql<number>`seq + ${entries.length}` })
    .returning('seq')
    .executeTakeFirstOrThrow();
  const first = Number(head.seq) - entries.length + 1;
  const rows = entries.map(({ action, targetId, before, after }, index) => ({
    seq: first + index,
    at: toDate(at),
    actor: toJson(actor),
    actor_scope: actorScope(actor),
    action,
    target_id: targetId,
    request_id: requestId,
    before: before === null ? null : toJson(before),
    after: after === null ? null : toJson(after),
  }));
  await transaction.insertInto('audit_log').values(rows).execute();
}
