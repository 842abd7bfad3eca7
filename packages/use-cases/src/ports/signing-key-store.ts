import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { KeyStage } from '@signet/domain/key/key-stage';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Result } from '@signet/domain/shared/result';
import type { Actor } from '../actor/actor.ts';

/** A signing key as the store holds it: the private half is sealed under the master key. */
export interface SigningKeyRecord {
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  readonly stage: KeyStage;
  /** The public half as a JWK (RFC 7517). */
  readonly publicJwk: Readonly<Record<string, unknown>>;
  /** The private half as a JWE (RFC 7516) under the master key; `null` for a key that only verifies. */
  readonly sealedPrivateKey: string | null;
  readonly createdAt: UnixSeconds;
  readonly activatedAt: UnixSeconds | null;
}

/** Who changes the ring, in which request, when; written to the audit log with the change. */
export interface KeyChange {
  readonly actor: Actor;
  readonly requestId: string;
  readonly at: UnixSeconds;
  readonly action: 'key.generate' | 'key.import' | 'key.activate' | 'key.retire';
}

/** The key ring at rest. */
export interface SigningKeyStore {
  list(): Promise<readonly SigningKeyRecord[]>;
  /** Adds a key; `CONCURRENT_CHANGE` when the kid is taken or its algorithm already has an active key. */
  add(
    key: SigningKeyRecord,
    change: KeyChange,
  ): Promise<Result<void, SignetErrorOf<'CONCURRENT_CHANGE'>>>;
  /** Makes a key the active one of its algorithm and the one before it `retiring`, together. */
  activate(kid: string, change: KeyChange): Promise<Result<void, SignetErrorOf<'NOT_FOUND'>>>;
}
