import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { IdempotencyKey } from '@signet/use-cases/ports/ledger';
import type { Transaction } from 'kysely';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';

/**
 * Takes a request's key for a change that answers the same whenever it is repeated; `false` when the
 * key belongs to another request. Of two at once the second waits for the first one's transaction.
 */
export async function claimKey(
  transaction: Transaction<Schema>,
  idempotency: IdempotencyKey | null,
  at: UnixSeconds,
): Promise<boolean> {
  if (idempotency === null) return true;
  const { scope, key, requestHash } = idempotency;
  const row = { scope, key, request_hash: requestHash, answer: toJson([]), jti: null };
  const taken = await transaction
    .insertInto('idempotency')
    .values({ ...row, created_at: toDate(at) })
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken !== undefined) return true;
  const earlier = await transaction
    .selectFrom('idempotency')
    .select('request_hash')
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst();
  return earlier?.request_hash === requestHash;
}
