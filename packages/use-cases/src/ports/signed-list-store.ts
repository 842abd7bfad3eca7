import type { RingKeyClaims } from '@signet/domain/claims/key-ring-claim-table';
import type { ListHead } from '@signet/domain/claims/next-list';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { Revocation } from '@signet/domain/license/revocation-of';
import type { Result } from '@signet/domain/shared/result';

/** The lists that are published in versions. */
export type ListKind = 'revocations' | 'keyring';

/** One version of a list; what it holds never changes again. */
export interface PublishedList extends ListHead {
  readonly kind: ListKind;
  /** What the ring held; `null` for revocations, which are read by version. */
  readonly keys: readonly RingKeyClaims[] | null;
}

/** One line of the revocation list; the operator's words are no part of it. */
export type ListedRevocation = Pick<Revocation, 'licenseId' | 'generation' | 'code' | 'at'>;

/** Where a list stands. */
export interface NewestList {
  /** `undefined` until the first version is published. */
  readonly list: PublishedList | undefined;
  /** Whether a license was revoked, refunded or transferred that no version has yet. */
  readonly hasUnlisted: boolean;
}

/** The versions of the signed lists, shared by every process (R18, R19). */
export interface SignedListStore {
  /** The newest version, and whether there is something to add to it, both as of one instant. */
  newest(kind: ListKind): Promise<NewestList>;
  /**
   * Publishes the next version. One of revocations takes in, in the same step, every revocation that
   * no version has yet. `CONCURRENT_CHANGE`: another process published this version; nothing was written.
   */
  publish(list: PublishedList): Promise<Result<void, SignetErrorOf<'CONCURRENT_CHANGE'>>>;
  /** What the versions after `after`, up to and with `upTo`, took in; in a fixed order. */
  listed(after: number, upTo: number): Promise<readonly ListedRevocation[]>;
}
