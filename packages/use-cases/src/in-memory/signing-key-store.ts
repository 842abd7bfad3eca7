import { err, ok } from '@signet/domain/shared/result';
import type { KeyChange, SigningKeyRecord, SigningKeyStore } from '../ports/signing-key-store.ts';
import { compareTexts } from './compare-texts.ts';
import type { Memory } from './memory.ts';

/** The key ring in memory. */
export function createInMemorySigningKeyStore({ keys, audit }: Memory): SigningKeyStore {
  const activeOf = (algorithm: SigningKeyRecord['algorithm']) =>
    [...keys.values()].find((key) => key.algorithm === algorithm && key.stage === 'active');
  const write = (after: SigningKeyRecord, change: KeyChange) => {
    const before = keys.get(after.kid);
    keys.set(after.kid, after);
    audit.push({
      ...change,
      seq: audit.length + 1,
      targetId: after.kid,
      before: before === undefined ? null : publicPart(before),
      after: publicPart(after),
    });
  };
  return {
    list: async () =>
      [...keys.values()].toSorted(
        (one, other) => one.createdAt - other.createdAt || compareTexts(one.kid, other.kid),
      ),
    async add(key, change) {
      const isTaken = keys.has(key.kid);
      const isSecond = key.stage === 'active' && activeOf(key.algorithm) !== undefined;
      if (isTaken || isSecond) return err({ code: 'CONCURRENT_CHANGE' });
      write(key, change);
      return ok(undefined);
    },
    async activate(kid, change) {
      const key = keys.get(kid);
      if (key === undefined) return err({ code: 'NOT_FOUND', what: 'signing key' });
      if (key.stage === 'active') return ok(undefined);
      const earlier = activeOf(key.algorithm);
      if (earlier !== undefined) write({ ...earlier, stage: 'retiring' }, change);
      write({ ...key, stage: 'active', activatedAt: change.at }, change);
      return ok(undefined);
    },
  };
}

/** The sealed private half stays out of the log. */
function publicPart(key: SigningKeyRecord) {
  return Object.fromEntries(Object.entries(key).filter(([name]) => name !== 'sealedPrivateKey'));
}
