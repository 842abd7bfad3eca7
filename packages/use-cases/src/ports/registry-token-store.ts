import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { AccountId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Result } from '@signet/domain/shared/result';
import type { AuditOrigin } from './audit-entry.ts';

/** A token by which an account downloads its premium packages; never its text (C44, C47). */
export interface RegistryToken {
  readonly id: `rgt_${string}`;
  readonly accountId: AccountId;
  /** SHA-256 of the text, hex. */
  readonly sha256: string;
  readonly createdAt: UnixSeconds;
}

/** The registry tokens of the accounts: at most one of an account is live. */
export interface RegistryTokenStore {
  /** The live token of an account. */
  current(accountId: AccountId): Promise<RegistryToken | undefined>;
  /** A live token by its hash; a revoked one is not found. */
  findBySha256(sha256: string): Promise<RegistryToken | undefined>;
  /** Makes a token the live one and revokes the one before it, together. */
  replace(token: RegistryToken, change: AuditOrigin): Promise<void>;
  /** Revokes the live token; `NOT_FOUND` where there is none. */
  revoke(
    accountId: AccountId,
    change: AuditOrigin,
  ): Promise<Result<void, SignetErrorOf<'NOT_FOUND'>>>;
}
