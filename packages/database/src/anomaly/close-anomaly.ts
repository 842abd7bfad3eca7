import {
  type AnomalyRecord,
  dismissAnomaly,
} from '@signet/domain/heartbeat/anomalies/anomaly-record';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { DismissCommand, DismissError } from '@signet/use-cases/ports/anomaly-store';
import type { AuditOrigin } from '@signet/use-cases/ports/audit-entry';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate } from '../instant.ts';
import { claimKey } from '../ledger/claim-key.ts';
import type { Schema } from '../schema.ts';
import { anomalyOfRow } from './anomaly-row.ts';

/** Closes an anomaly, locked, with its audit row; one that is closed already stays as it is. */
export async function closeAnomaly(
  transaction: Transaction<Schema>,
  { id, reason, idempotency }: DismissCommand,
  origin: AuditOrigin,
): Promise<Result<AnomalyRecord, DismissError>> {
  const row = await transaction
    .selectFrom('anomalies')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return err({ code: 'NOT_FOUND', what: 'anomaly' });
  const before = anomalyOfRow(row);
  const closed = dismissAnomaly(before, reason, origin.at);
  if (!closed.ok) return closed;
  const isOurs = await claimKey(transaction, idempotency, origin.at);
  if (!isOurs) return err({ code: 'IDEMPOTENCY_MISMATCH' });
  const after = closed.value;
  if (after === before) return ok(before);
  await transaction
    .updateTable('anomalies')
    .set({
      dismissed_at: toDate(after.dismissal?.at ?? null),
      dismissed_by: toJson(origin.actor),
      dismiss_reason: after.dismissal?.reason ?? null,
    })
    .where('id', '=', id)
    .execute();
  const entry = { action: 'anomaly.dismiss', targetId: before.licenseId, before, after };
  await appendAudit(transaction, origin, [entry]);
  return ok(after);
}
