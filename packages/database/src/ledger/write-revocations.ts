import type { License } from '@signet/domain/license/license';
import type { Commit } from '@signet/use-cases/ports/ledger';
import type { Insertable, Transaction } from 'kysely';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';

type Revocation = Insertable<Schema['revoked_licenses']>;

/** Lists what an install may no longer rely on: revoked licenses (B38) and superseded ones (R11, R19). */
export async function writeRevocations(
  transaction: Transaction<Schema>,
  { decision }: Pick<Commit, 'decision'>,
): Promise<void> {
  const rows = decision.licenses.map(revocationOf).filter((row) => row !== undefined);
  if (rows.length > 0) await transaction.insertInto('revoked_licenses').values(rows).execute();
}

function revocationOf(license: License): Revocation | undefined {
  const { id: license_id, generation } = license;
  if (license.status === 'revoked') {
    const { code, text: reason } = license.revokeReason;
    return { license_id, generation, code, reason, revoked_at: toDate(license.revokedAt) };
  }
  if (license.status === 'transferred') {
    const revoked_at = toDate(license.transferredAt);
    return { license_id, generation, code: 'superseded', reason: null, revoked_at };
  }
  if (license.status === 'refunded') {
    const revoked_at = toDate(license.revokedAt);
    return { license_id, generation, code: 'refunded', reason: null, revoked_at };
  }
  return undefined;
}
