import type { SigningKeyStore } from '@signet/use-cases/ports/signing-key-store';

/** A key store that tells of every change made through it, once it is committed. */
export function watchRing(
  keys: SigningKeyStore,
  onChange: () => Promise<void> | void,
): SigningKeyStore {
  const told = async <T extends { readonly ok: boolean }>(change: Promise<T>): Promise<T> => {
    const changed = await change;
    if (changed.ok) await onChange();
    return changed;
  };
  return {
    list: () => keys.list(),
    add: (key, change) => told(keys.add(key, change)),
    move: (steps, change) => told(keys.move(steps, change)),
    remark: (kid, change, once) => keys.remark(kid, change, once),
    findAnswer: (scope, key) => keys.findAnswer(scope, key),
  };
}
