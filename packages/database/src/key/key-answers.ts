import type {
  KeyAnswer,
  KeyChange,
  PublicKeyRecord,
} from '@signet/use-cases/ports/signing-key-store';
import type { Kysely, Transaction } from 'kysely';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** Keeps what a request was answered; its primary key lets exactly one of two equal requests win. */
export async function writeKeyAnswer(
  transaction: Transaction<Schema>,
  { idempotency, at }: KeyChange,
  keys: readonly PublicKeyRecord[],
): Promise<void> {
  if (idempotency === undefined || idempotency === null) return;
  const { scope, key, requestHash } = idempotency;
  await transaction
    .insertInto('idempotency')
    .values({
      scope,
      key,
      request_hash: requestHash,
      answer: toJson(keys),
      jti: null,
      created_at: toDate(at),
    })
    .execute();
}

/** What a request with this key was answered; the hash tells whether it was one about keys. */
export async function findKeyAnswer(
  db: Kysely<Schema>,
  scope: string,
  key: string,
): Promise<KeyAnswer | undefined> {
  const row = await db
    .selectFrom('idempotency')
    .select(['request_hash as requestHash', 'answer'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { requestHash, answer } = row;
  return { requestHash, keys: answer as unknown as readonly PublicKeyRecord[] };
}
