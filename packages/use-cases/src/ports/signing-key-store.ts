import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { KeyStage } from '@signet/domain/key/key-stage';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Result } from '@signet/domain/shared/result';
import type { Actor } from '../actor/actor.ts';
import type { IdempotencyKey } from './ledger.ts';

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

/** A key without its private half: what is told of it, logged and answered. */
export type PublicKeyRecord = Omit<SigningKeyRecord, 'sealedPrivateKey'>;

/** Who changes the ring, in which request, when; written to the audit log with the change. */
export interface KeyChange {
  readonly actor: Actor;
  readonly requestId: string;
  readonly at: UnixSeconds;
  readonly action:
    | 'key.generate'
    | 'key.import'
    | 'key.activate'
    | 'key.retire'
    | 'key.rotation_due';
  /** What it was decided on, such as the adoption or an emergency's reason; for the log alone. */
  readonly note?: Readonly<Record<string, unknown>>;
  /** The key of a request that must happen once; kept with what was answered. */
  readonly idempotency?: IdempotencyKey | null;
}

/** One step of a key's life, as it was decided. */
export interface KeyStep {
  readonly kid: string;
  readonly from: KeyStage;
  readonly to: KeyStage;
}

/** What a change of the ring answered when it was asked for the first time. */
export interface KeyAnswer {
  readonly requestHash: string;
  readonly keys: readonly PublicKeyRecord[];
}

/** The key ring at rest. */
export interface SigningKeyStore {
  list(): Promise<readonly SigningKeyRecord[]>;
  /**
   * Adds a key and publishes it, each with its audit row; `CONCURRENT_CHANGE` when the kid is taken,
   * its algorithm already has an active or a cold key of this stage, or the request was just made.
   */
  add(
    key: SigningKeyRecord,
    change: KeyChange,
  ): Promise<Result<readonly PublicKeyRecord[], SignetErrorOf<'CONCURRENT_CHANGE'>>>;
  /**
   * Takes all of the steps together and answers the keys as they are then, in the order of the
   * steps. `CONCURRENT_CHANGE`, with nothing written: a key is not where a step starts, a live
   * license carries one that is to retire, or the request was just made.
   */
  move(
    steps: readonly KeyStep[],
    change: KeyChange,
  ): Promise<Result<readonly PublicKeyRecord[], SignetErrorOf<'CONCURRENT_CHANGE'>>>;
  /**
   * Writes an audit row about a key that stays as it is, for what is to be seen to (F10); false when
   * there is one with the same action and the facts of `once`. Of two at the same time one writes.
   */
  remark(kid: string, change: KeyChange, once: Readonly<Record<string, string>>): Promise<boolean>;
  /** The answer to a request with this key, if it was one about keys; `undefined` keys for any other. */
  findAnswer(scope: string, key: string): Promise<KeyAnswer | undefined>;
}
