import { type Revocation, revocationOf } from '@signet/domain/license/revocation-of';
import type { Commit } from '@signet/use-cases/ports/ledger';
import type { Insertable, Transaction } from 'kysely';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';

/**
 * Lists what an install may no longer rely on: revoked licenses (B38) and superseded ones (R11, R19).
 * A revoked license that is refunded later keeps its first line: what was published does not change.
 */
export async function writeRevocations(
  transaction: Transaction<Schema>,
  { decision }: Pick<Commit, 'decision'>,
): Promise<void> {
  const revocations = decision.licenses.map(revocationOf).filter((one) => one !== undefined);
  if (revocations.length === 0) return;
  await transaction
    .insertInto('revoked_licenses')
    .values(revocations.map(rowOf))
    .onConflict((conflict) => conflict.column('license_id').doNothing())
    .execute();
}

function rowOf({ licenseId, generation, code, reason, at }: Revocation): Row {
  return { license_id: licenseId, generation, code, reason, revoked_at: toDate(at) };
}

type Row = Insertable<Schema['revoked_licenses']>;
