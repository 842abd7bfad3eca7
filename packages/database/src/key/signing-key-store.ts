import { err, ok } from '@signet/domain/shared/result';
import type {
  KeyChange,
  SigningKeyRecord,
  SigningKeyStore,
} from '@signet/use-cases/ports/signing-key-store';
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { isConflict } from '../conflict.ts';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate, toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** The key ring at rest; every change writes its audit row with it. */
export function createSigningKeyStore(db: Kysely<Schema>): SigningKeyStore {
  return {
    async list() {
      const rows = await db
        .selectFrom('signing_keys')
        .selectAll()
        .orderBy('created_at')
        .orderBy('kid')
        .execute();
      return rows.map(keyOfRow);
    },
    async add(key, change) {
      try {
        await db.transaction().execute(async (transaction) => {
          await transaction.insertInto('signing_keys').values(rowOfKey(key)).execute();
          await audit(transaction, change, [{ before: null, after: key }]);
        });
        return ok(undefined);
      } catch (error) {
        if (isConflict(error)) return err({ code: 'CONCURRENT_CHANGE' });
        throw error;
      }
    },
    activate: (kid, change) =>
      db.transaction().execute(async (transaction) => {
        const ring = await lockRing(transaction);
        const key = ring.find((candidate) => candidate.kid === kid);
        if (key === undefined) return err({ code: 'NOT_FOUND', what: 'signing key' });
        if (key.stage !== 'active') await makeActive(transaction, { ring, key, change });
        return ok(undefined);
      }),
  };
}

/** The rows stay as they are until the transaction ends, so that two activations follow each other. */
async function lockRing(transaction: Transaction<Schema>): Promise<readonly SigningKeyRecord[]> {
  const rows = await transaction
    .selectFrom('signing_keys')
    .selectAll()
    .orderBy('kid')
    .forUpdate()
    .execute();
  return rows.map(keyOfRow);
}

async function makeActive(
  transaction: Transaction<Schema>,
  { ring, key, change }: Activation,
): Promise<void> {
  const earlier = ring.find(
    ({ algorithm, stage }) => algorithm === key.algorithm && stage === 'active',
  );
  const activated: SigningKeyRecord = { ...key, stage: 'active', activatedAt: change.at };
  const changes: KeyStep[] = [{ before: key, after: activated }];
  if (earlier !== undefined) {
    const retiring: SigningKeyRecord = { ...earlier, stage: 'retiring' };
    changes.unshift({ before: earlier, after: retiring });
  }
  for (const { after } of changes) {
    await transaction
      .updateTable('signing_keys')
      .set({ stage: after.stage, activated_at: toDate(after.activatedAt) })
      .where('kid', '=', after.kid)
      .execute();
  }
  await audit(transaction, change, changes);
}

interface Activation {
  readonly ring: readonly SigningKeyRecord[];
  readonly key: SigningKeyRecord;
  readonly change: KeyChange;
}

interface KeyStep {
  readonly before: SigningKeyRecord | null;
  readonly after: SigningKeyRecord;
}

function audit(
  transaction: Transaction<Schema>,
  change: KeyChange,
  steps: readonly KeyStep[],
): Promise<void> {
  const entries = steps.map(({ before, after }) => ({
    action: change.action,
    targetId: after.kid,
    before: before && publicPart(before),
    after: publicPart(after),
  }));
  return appendAudit(transaction, change, entries);
}

/** The sealed private half stays out of the log. */
function publicPart({ sealedPrivateKey: _sealed, ...rest }: SigningKeyRecord) {
  return rest;
}

function rowOfKey(key: SigningKeyRecord): Insertable<Schema['signing_keys']> {
  return {
    kid: key.kid,
    algorithm: key.algorithm,
    stage: key.stage,
    public_jwk: toJson(key.publicJwk),
    sealed_private_key: key.sealedPrivateKey,
    created_at: toDate(key.createdAt),
    activated_at: toDate(key.activatedAt),
  };
}

function keyOfRow(row: Selectable<Schema['signing_keys']>): SigningKeyRecord {
  return {
    kid: row.kid,
    algorithm: row.algorithm,
    stage: row.stage,
    publicJwk: row.public_jwk,
    sealedPrivateKey: row.sealed_private_key,
    createdAt: toUnix(row.created_at),
    activatedAt: toUnix(row.activated_at),
  };
}
