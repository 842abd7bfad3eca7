import { isLive } from '@signet/domain/key/retire-key';
import { err, ok } from '@signet/domain/shared/result';
import type {
  KeyChange,
  KeyStep,
  PublicKeyRecord,
  SigningKeyRecord,
  SigningKeyStore,
} from '../ports/signing-key-store.ts';
import { compareTexts } from './compare-texts.ts';
import type { Memory } from './memory.ts';

/** The key ring in memory. Nothing is awaited between the check and the last write: all or nothing. */
export function createInMemorySigningKeyStore(memory: Memory): SigningKeyStore {
  const { keys } = memory;
  const overtaken = err({ code: 'CONCURRENT_CHANGE' } as const);
  return {
    list: async () =>
      [...keys.values()].toSorted(
        (one, other) => one.createdAt - other.createdAt || compareTexts(one.kid, other.kid),
      ),
    async add(key, change) {
      const isSecond = [...keys.values()].some(
        ({ algorithm, stage }) =>
          algorithm === key.algorithm && stage === key.stage && ['active', 'cold'].includes(stage),
      );
      if (keys.has(key.kid) || isSecond || isUsed(memory, change)) return overtaken;
      keys.set(key.kid, key);
      writeAudit(memory, change, { before: null, after: key });
      writeAudit(memory, { ...change, action: 'key.publish' }, { before: null, after: key });
      return ok(answered(memory, change, [publicPart(key)]));
    },
    async move(steps, change) {
      const isElsewhere = steps.some(({ kid, from }) => keys.get(kid)?.stage !== from);
      const isCarried = steps.some(({ kid, to }) => to === 'retired' && isInUse(memory, kid));
      if (isElsewhere || isCarried || isUsed(memory, change)) return overtaken;
      return ok(
        answered(
          memory,
          change,
          steps.map((step) => take(memory, change, step)),
        ),
      );
    },
    async remark(kid, { actor, requestId, at, action, note }, once) {
      const { audit } = memory;
      const isTold = audit.some(
        (row) => row.targetId === kid && row.action === action && holds(row.after, once),
      );
      if (isTold) return false;
      const row = { seq: audit.length + 1, at, actor, requestId, targetId: kid };
      audit.push({ ...row, action, before: null, after: { ...note, ...once } });
      return true;
    },
    findAnswer: async (scope, key) => memory.keyAnswers.get(placeOf({ scope, key })),
  };
}

function take(memory: Memory, change: KeyChange, { kid, to }: KeyStep): PublicKeyRecord {
  const before = memory.keys.get(kid);
  if (before === undefined) throw new Error(`No key ${kid}`);
  const activatedAt = to === 'active' ? change.at : before.activatedAt;
  const after: SigningKeyRecord = { ...before, stage: to, activatedAt };
  memory.keys.set(kid, after);
  writeAudit(memory, change, { before, after });
  return publicPart(after);
}

function holds(after: unknown, facts: Readonly<Record<string, string>>): boolean {
  const told = new Map(Object.entries(after ?? {}));
  return Object.entries(facts).every(([name, value]) => told.get(name) === value);
}

function isInUse({ licenses }: Memory, kid: string): boolean {
  return [...licenses.values()].some(
    ({ license }) => license.kid === kid && isLive(license.status),
  );
}

function placeOf({ scope, key }: { readonly scope: string; readonly key: string }): string {
  return JSON.stringify([scope, key]);
}

function isUsed({ answers, keyAnswers }: Memory, { idempotency }: KeyChange): boolean {
  if (idempotency === undefined || idempotency === null) return false;
  const place = placeOf(idempotency);
  return answers.has(place) || keyAnswers.has(place);
}

function answered(
  { keyAnswers }: Memory,
  { idempotency }: KeyChange,
  keys: readonly PublicKeyRecord[],
): readonly PublicKeyRecord[] {
  if (idempotency === undefined || idempotency === null) return keys;
  keyAnswers.set(placeOf(idempotency), { requestHash: idempotency.requestHash, keys });
  return keys;
}

function writeAudit(
  { audit }: Memory,
  change: Omit<KeyChange, 'action'> & { readonly action: string },
  { before, after }: { readonly before: SigningKeyRecord | null; readonly after: SigningKeyRecord },
): void {
  const { actor, requestId, at, action, note } = change;
  const told = note === undefined ? {} : { note };
  audit.push({
    seq: audit.length + 1,
    at,
    actor,
    requestId,
    action,
    targetId: after.kid,
    before: before && publicPart(before),
    after: { ...publicPart(after), ...told },
  });
}

/** The sealed private half stays out of logs and answers. */
function publicPart(key: SigningKeyRecord): PublicKeyRecord {
  const { sealedPrivateKey: _sealed, ...rest } = key;
  return rest;
}
