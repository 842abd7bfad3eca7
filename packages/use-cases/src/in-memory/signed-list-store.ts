import { revocationOf } from '@signet/domain/license/revocation-of';
import { err, ok } from '@signet/domain/shared/result';
import type { ListedRevocation, SignedListStore } from '../ports/signed-list-store.ts';
import { compareTexts } from './compare-texts.ts';
import type { Memory } from './memory.ts';

/** The versions of the signed lists in memory. */
export function createInMemorySignedListStore(memory: Memory): SignedListStore {
  const { lists, listedIn, licenses } = memory;
  const unlisted = (): readonly ListedRevocation[] =>
    [...licenses.values()].flatMap(({ license }) => {
      const revocation = listedIn.has(license.id) ? undefined : revocationOf(license);
      if (revocation === undefined) return [];
      const { licenseId, generation, code, at } = revocation;
      return [{ licenseId, generation, code, at }];
    });
  return {
    newest: async (kind) => ({
      list: lists.findLast((list) => list.kind === kind),
      hasUnlisted: unlisted().length > 0,
    }),
    async publish(list) {
      const isTaken = lists.some(
        ({ kind, version }) => kind === list.kind && version === list.version,
      );
      if (isTaken) return err({ code: 'CONCURRENT_CHANGE' });
      lists.push(list);
      if (list.kind === 'revocations') {
        for (const revocation of unlisted()) {
          listedIn.set(revocation.licenseId, { version: list.version, revocation });
        }
      }
      return ok(undefined);
    },
    listed: async (after, upTo) =>
      [...listedIn.values()]
        .filter(({ version }) => version > after && version <= upTo)
        .toSorted(
          (one, other) =>
            one.version - other.version ||
            one.revocation.at - other.revocation.at ||
            compareTexts(one.revocation.licenseId, other.revocation.licenseId),
        )
        .map(({ revocation }) => revocation),
  };
}
