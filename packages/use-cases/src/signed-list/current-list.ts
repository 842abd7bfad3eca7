import type { RingKeyClaims } from '@signet/domain/claims/key-ring-claim-table';
import { nextList } from '@signet/domain/claims/next-list';
import { canonicalJson } from '@signet/domain/shared/canonical-json';
import type { Clock } from '../ports/clock.ts';
import type { ObjectSigner } from '../ports/object-signer.ts';
import type { ListKind, PublishedList, SignedListStore } from '../ports/signed-list-store.ts';
import type { SigningKeyStore } from '../ports/signing-key-store.ts';
import { activeKidsOf, ringOfKeys } from './ring-of-keys.ts';

/** What published lists stand on. */
export interface SignedListDeps {
  readonly clock: Clock;
  readonly signer: ObjectSigner;
  readonly lists: SignedListStore;
  readonly keys: Pick<SigningKeyStore, 'list'>;
}

/** Each round lost means that another process published; then there is nothing left to publish. */
const ROUNDS = 5;

/**
 * The newest version of a list; publishes the next one first when there is something to add or its
 * time has come. Processes that do so at the same time end with the same version.
 */
export async function currentList(deps: SignedListDeps, kind: ListKind): Promise<PublishedList> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    // In this order: keys read after the list are never older than what it was made of.
    const { list: latest, hasUnlisted } = await deps.lists.newest(kind);
    const records = await deps.keys.list();
    const keys = kind === 'keyring' ? ringOfKeys(records) : null;
    const hasChanged = keys === null ? hasUnlisted : !isSame(latest?.keys ?? null, keys);
    const facts = { kids: activeKidsOf(records), hasChanged };
    const head = nextList(latest ?? null, facts, deps.clock.now());
    if (head === null && latest !== undefined) return latest;
    if (head === null) throw new Error(`No first list of ${kind} is due`);
    const list: PublishedList = { ...head, kind, keys };
    if ((await deps.lists.publish(list)).ok) return list;
  }
  throw new Error(`The list of ${kind} cannot be published`);
}

function isSame(before: readonly RingKeyClaims[] | null, now: readonly RingKeyClaims[]): boolean {
  return canonicalJson(before) === canonicalJson(now);
}
