import { isLive } from '@signet/domain/key/retire-key';
import { licenseStatuses } from '@signet/domain/license/license';
import { err, ok } from '@signet/domain/shared/result';
import type { AuditEntry } from '@signet/use-cases/ports/audit-entry';
import type {
  KeyChange,
  KeyStep,
  PublicKeyRecord,
  SigningKeyRecord,
  SigningKeyStore,
} from '@signet/use-cases/ports/signing-key-store';
import { type Kysely, sql, type Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { ConflictError, isConflict } from '../conflict.ts';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { findKeyAnswer, writeKeyAnswer } from './key-answers.ts';
import { keyOfRow, publicPart, rowOfKey } from './key-row.ts';

/** The key ring at rest; every change writes its audit rows with it. */
export function createSigningKeyStore(db: Kysely<Schema>): SigningKeyStore {
  return {
    async list() {
      const query = db.selectFrom('signing_keys').selectAll().orderBy('created_at').orderBy('kid');
      return (await query.execute()).map(keyOfRow);
    },
    add: (key, change) =>
      changing(db, change, async (transaction) => {
        await transaction.insertInto('signing_keys').values(rowOfKey(key)).execute();
        const added = publicPart(key);
        const entries = [
          entryOf(change, { before: null, after: added }),
          entryOf({ ...change, action: 'key.publish' }, { before: null, after: added }),
        ];
        return { keys: [added], entries };
      }),
    move: (steps, change) =>
      changing(db, change, async (transaction) => {
        const ring = await lockRing(transaction);
        const keys: PublicKeyRecord[] = [];
        const entries: AuditEntry[] = [];
        for (const step of steps) {
          const before = ring.find(({ kid, stage }) => kid === step.kid && stage === step.from);
          if (before === undefined) throw new ConflictError(`${step.kid} is not ${step.from}`);
          const after = await takeStep(transaction, before, { step, at: change.at });
          keys.push(publicPart(after));
          const [was, is] = [publicPart(before), publicPart(after)];
          entries.push(entryOf(change, { before: was, after: is }));
        }
        return { keys, entries };
      }),
    remark: (kid, change, once) =>
      db.transaction().execute(async (transaction) => {
        const { action, note } = change;
        if (await isRemarked(transaction, { kid, action, once })) return false;
        const after = { ...note, ...once };
        await appendAudit(transaction, change, [{ action, targetId: kid, before: null, after }]);
        return true;
      }),
    findAnswer: (scope, key) => findKeyAnswer(db, scope, key),
  };
}

interface Changed {
  readonly keys: readonly PublicKeyRecord[];
  readonly entries: readonly AuditEntry[];
}

/** One transaction: the change, what it is answered with, and its audit rows. */
async function changing(
  db: Kysely<Schema>,
  change: KeyChange,
  write: (transaction: Transaction<Schema>) => Promise<Changed>,
): ReturnType<SigningKeyStore['move']> {
  try {
    const keys = await db.transaction().execute(async (transaction) => {
      const changed = await write(transaction);
      await writeKeyAnswer(transaction, change, changed.keys);
      await appendAudit(transaction, change, changed.entries);
      return changed.keys;
    });
    return ok(keys);
  } catch (error) {
    if (isConflict(error)) return err({ code: 'CONCURRENT_CHANGE' });
    throw error;
  }
}

/** The key's row is locked until the transaction ends, so that a second one finds the first one's remark. */
async function isRemarked(
  transaction: Transaction<Schema>,
  { kid, action, once }: { readonly kid: string; readonly action: string; readonly once: object },
): Promise<boolean> {
  const key = transaction.selectFrom('signing_keys').select('kid').where('kid', '=', kid);
  await key.forUpdate().execute();
  const told = await transaction
    .selectFrom('audit_log')
    .select('seq')
    .where('target_id', '=', kid)
    .where('action', '=', action)
    .where(sql<boolean>`after @> ${toJson(once)}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}

/** The rows stay as they are until the transaction ends, so that two changes follow each other. */
async function lockRing(transaction: Transaction<Schema>): Promise<readonly SigningKeyRecord[]> {
  const query = transaction.selectFrom('signing_keys').selectAll().orderBy('kid').forUpdate();
  return (await query.execute()).map(keyOfRow);
}

/** The key that signed leaves its place first: the index allows one active key of an algorithm. */
async function takeStep(
  transaction: Transaction<Schema>,
  before: SigningKeyRecord,
  { step, at }: { readonly step: KeyStep; readonly at: number },
): Promise<SigningKeyRecord> {
  if (step.to === 'retired') await refuseCarried(transaction, before.kid);
  const activatedAt = step.to === 'active' ? at : before.activatedAt;
  const after: SigningKeyRecord = { ...before, stage: step.to, activatedAt };
  await transaction
    .updateTable('signing_keys')
    .set({ stage: after.stage, activated_at: toDate(after.activatedAt) })
    .where('kid', '=', after.kid)
    .execute();
  return after;
}

/** A license may have been signed with it since the holders were counted. */
async function refuseCarried(transaction: Transaction<Schema>, kid: string): Promise<void> {
  const holder = await transaction
    .selectFrom('licenses')
    .select('id')
    .where('kid', '=', kid)
    .where('status', 'in', licenseStatuses.filter(isLive))
    .limit(1)
    .executeTakeFirst();
  if (holder !== undefined) throw new ConflictError(`${holder.id} carries ${kid}`);
}

function entryOf(
  { action, note }: { readonly action: string; readonly note?: KeyChange['note'] },
  { before, after }: { readonly before: PublicKeyRecord | null; readonly after: PublicKeyRecord },
): AuditEntry {
  const told = note === undefined ? after : { ...after, note };
  return { action, targetId: after.kid, before, after: told };
}
