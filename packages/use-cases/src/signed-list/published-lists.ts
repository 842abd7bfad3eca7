import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { KeyRingClaims } from '@signet/domain/claims/key-ring-claim-table';
import type { RevocationsClaims } from '@signet/domain/claims/revocations-claim-table';
import { keyRingKind, revocationsKind } from '@signet/domain/claims/signed-kind';
import type { ListKind, PublishedList } from '../ports/signed-list-store.ts';
import { currentList, type SignedListDeps } from './current-list.ts';
import { textCache } from './text-cache.ts';

/** A signed list: the same text for ever for its version, what it adds to, and the key that signs it. */
export interface SignedList {
  readonly version: number;
  readonly text: string;
}

/** What part of a list is asked for, and by whom. */
export interface AskedList {
  /** The version that is known already: the answer only adds to it. The whole list where absent. */
  readonly since?: number | undefined;
  /** The kid of the token of whoever asks: a key that it accepts signs (`ObjectSigner.kidFor`). */
  readonly kid?: string | undefined;
  /** The algorithm, for whoever has no token; `EdDSA` where absent, if a key of it signs. */
  readonly algorithm?: SigningAlgorithm | undefined;
}

/** The signed lists that installs and caches fetch (R18, R19, C48). */
export interface PublishedLists {
  /** The newest revocation list's version, at most a few seconds old; for receipts. */
  revocationsVersion(): Promise<number>;
  revocations(asked?: AskedList): Promise<SignedList>;
  keyRing(asked?: Omit<AskedList, 'since'>): Promise<SignedList>;
}

/** A revocation is in the receipts of every process after at most this many seconds. */
const FRESH_SECONDS = 5;

/** Publishes and signs the lists; keeps the texts of the newest versions in memory. */
export function publishedLists(deps: SignedListDeps): PublishedLists {
  const texts = textCache();
  let version: Promise<number> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;

  const render = async (list: PublishedList, asked: AskedList): Promise<SignedList> => {
    const kid = await signingKid(deps, list, asked);
    const since = asked.since === undefined ? 0 : Math.min(asked.since, list.version);
    const place = `${list.kind} ${list.version} ${since} ${kid}`;
    const text = await texts.get(place, () => sign(deps, list, { since, kid }));
    return { version: list.version, text };
  };
  const current = async (kind: ListKind, asked: AskedList) =>
    render(await currentList(deps, kind), asked);

  return {
    revocationsVersion: () => {
      const now = deps.clock.now();
      if (version === undefined || Math.abs(now - readAt) >= FRESH_SECONDS) {
        readAt = now;
        version = currentList(deps, 'revocations').then((list) => list.version);
        version.catch(() => (version = undefined));
      }
      return version;
    },
    revocations: (asked = {}) => current('revocations', asked),
    keyRing: (asked = {}) => current('keyring', asked),
  };
}

async function signingKid(
  { signer }: SignedListDeps,
  { kids, kind }: PublishedList,
  { kid, algorithm }: AskedList,
): Promise<string> {
  if (kid !== undefined) return signer.kidFor(kid);
  const chosen = kids[algorithm ?? 'EdDSA'] ?? kids.EdDSA ?? kids.RS256;
  if (chosen === undefined) throw new Error(`No key signs the list of ${kind}`);
  return chosen;
}

async function sign(
  { signer, lists }: SignedListDeps,
  list: PublishedList,
  { since, kid }: { readonly since: number; readonly kid: string },
): Promise<string> {
  const head = { iat: list.issuedAt, next_update: list.nextUpdate, version: list.version };
  if (list.keys !== null) {
    const claims: KeyRingClaims = { ...head, keys: list.keys };
    return signer.sign(keyRingKind, claims, kid);
  }
  const listed = await lists.listed(since, list.version);
  const entries = listed.map(({ licenseId, generation, code, at }) => ({
    id: signer.hashId(licenseId),
    generation,
    code,
    at,
  }));
  const claims: RevocationsClaims = { ...head, entries, ...(since === 0 ? {} : { since }) };
  return signer.sign(revocationsKind, claims, kid);
}
