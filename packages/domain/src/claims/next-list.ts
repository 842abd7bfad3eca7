import type { SigningAlgorithm } from '../catalog/product.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';

/** The kids that sign, one for each algorithm that is in use. */
export type SigningKids = Readonly<Partial<Record<SigningAlgorithm, string>>>;

/** What a published list says of itself; its entries are counted by its version (R19). */
export interface ListHead {
  /** Counts the lists, from 1. */
  readonly version: number;
  readonly issuedAt: UnixSeconds;
  /** When a newer list is to be expected. */
  readonly nextUpdate: UnixSeconds;
  /** The kids that sign it: it is the same text for ever, whichever key signs today. */
  readonly kids: SigningKids;
}

/** How long after its issue a list says that a newer one is to be expected. */
export const LIST_LIFETIME = 7 * DAY;

/** A list is replaced this long before its time, so that a fetched one is fresh for at least a day. */
const RENEWED_BEFORE = DAY;

/**
 * The list to publish after `latest`: when something is to be added, other keys sign, or its time
 * comes; `null` while the latest will do. A clock that went back makes no list older than the one before.
 */
export function nextList(
  latest: ListHead | null,
  { kids, hasChanged }: { readonly kids: SigningKids; readonly hasChanged: boolean },
  now: UnixSeconds,
): ListHead | null {
  const isDue = latest === null || now >= latest.nextUpdate - RENEWED_BEFORE;
  if (!isDue && !hasChanged && isSame(latest.kids, kids)) return null;
  const issuedAt = Math.max(now, latest?.issuedAt ?? now);
  const version = (latest?.version ?? 0) + 1;
  return { version, issuedAt, nextUpdate: issuedAt + LIST_LIFETIME, kids };
}

function isSame(one: SigningKids, other: SigningKids): boolean {
  return one.EdDSA === other.EdDSA && one.RS256 === other.RS256;
}
