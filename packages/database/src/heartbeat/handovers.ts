import type { LicenseId } from '@signet/domain/license/license';
import type { Handover, PulseStore } from '@signet/use-cases/ports/pulse-store';
import type { Kysely } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { toDate, toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** The handover of a transferred license, if it happened. */
export async function findHandover(
  db: Kysely<Schema>,
  licenseId: LicenseId,
): Promise<Handover | undefined> {
  const row = await db
    .selectFrom('token_handovers')
    .selectAll()
    .where('license_id', '=', licenseId)
    .executeTakeFirst();
  return (
    row && {
      licenseId: row.license_id,
      installId: row.install_id,
      successorId: row.successor_id,
      jti: row.jti,
      at: toUnix(row.handed_over_at),
      requestKey: row.request_key,
    }
  );
}

/** Records a handover and its audit row; the primary key lets exactly one of many win (R11). */
export async function handOver(
  db: Kysely<Schema>,
  handover: Handover,
  origin: Parameters<PulseStore['handOver']>[1],
): Promise<boolean> {
  const { licenseId, installId, successorId, jti, at, requestKey } = handover;
  return db.transaction().execute(async (transaction) => {
    const written = await transaction
      .insertInto('token_handovers')
      .values({
        license_id: licenseId,
        install_id: installId,
        successor_id: successorId,
        jti,
        handed_over_at: toDate(at),
        request_key: requestKey,
      })
      .onConflict((conflict) => conflict.column('license_id').doNothing())
      .returning('license_id')
      .executeTakeFirst();
    if (written === undefined) return false;
    const after = { installId, successorId, jti };
    const entry = { action: 'license.hand_over', targetId: licenseId, before: null, after };
    await appendAudit(transaction, { ...origin, at }, [entry]);
    return true;
  });
}
