import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { Decision } from '@signet/domain/license/decision';
import type { LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Result } from '@signet/domain/shared/result';
import type { Actor } from '../actor/actor.ts';
import type { MailDraft } from '../mail/mail-draft.ts';
import type { Account } from './account-store.ts';
import type { StoredLicense } from './license-store.ts';

/** The answer of a request that must happen once, kept with what it did. */
export interface IdempotencyRecord {
  /** Whose key it is: two callers may use the same text. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 of the operation and its input, hex. */
  readonly requestHash: string;
  /** The licenses as they were answered, without any token. */
  readonly answer: readonly StoredLicense[];
  /** The token that was answered, to be signed again from its claims; `null` for none. */
  readonly jti: string | null;
}

/** The key of a request that must happen once; the ledger adds the answer it is kept with. */
export type IdempotencyKey = Pick<IdempotencyRecord, 'scope' | 'key' | 'requestHash'>;

/** Everything one decision writes, together or not at all. */
export interface Commit {
  readonly actor: Actor;
  readonly requestId: string;
  readonly at: UnixSeconds;
  readonly decision: Decision;
  /** The version that was read of each license that exists already; the others are new. */
  readonly expected: ReadonlyMap<LicenseId, number>;
  readonly token: { readonly claims: LicenseClaims; readonly sha256: string } | null;
  /** The customer, when the license is the first under this address. */
  readonly newAccount: Account | null;
  readonly mails: readonly MailDraft[];
  readonly idempotency: IdempotencyKey | null;
}

/**
 * Writes a decision's state, audit row, token record, mails and idempotency record in one transaction.
 * `CONCURRENT_CHANGE`: something it rests on changed since it was read, or the key was just used; nothing was written.
 */
export interface Ledger {
  commit(
    commit: Commit,
  ): Promise<Result<readonly StoredLicense[], SignetErrorOf<'CONCURRENT_CHANGE'>>>;
  findAnswer(scope: string, key: string): Promise<IdempotencyRecord | undefined>;
}
