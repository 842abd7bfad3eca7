import type { SignetError } from '@signet/domain/error/signet-error';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { actorScope } from '../actor/actor.ts';
import type { CommandContext } from '../license/command-context.ts';
import type { KeyChange, PublicKeyRecord, SigningKeyStore } from '../ports/signing-key-store.ts';

/** Who changes the ring, as the store keeps it. */
export type KeyOrigin = Pick<KeyChange, 'actor' | 'requestId' | 'idempotency'>;

/** What a change of the ring answers: the keys it changed, or why it was refused. */
export type KeyAnswered = Promise<Result<readonly PublicKeyRecord[], SignetError>>;

/**
 * Changes the ring once per idempotency key: a repetition is answered as the first was, also when
 * both come at the same time; another request with the same key is `IDEMPOTENCY_MISMATCH`.
 */
export async function oncePerRequest(
  keys: Pick<SigningKeyStore, 'findAnswer'>,
  { actor, requestId, idempotency }: CommandContext,
  change: (origin: KeyOrigin) => KeyAnswered,
): KeyAnswered {
  if (idempotency === null) return change({ actor, requestId });
  const scope = actorScope(actor);
  const replay = async (): Promise<Awaited<KeyAnswered> | undefined> => {
    const earlier = await keys.findAnswer(scope, idempotency.key);
    if (earlier === undefined) return undefined;
    const isSame = earlier.requestHash === idempotency.requestHash;
    return isSame ? ok(earlier.keys) : err({ code: 'IDEMPOTENCY_MISMATCH' });
  };
  const earlier = await replay();
  if (earlier !== undefined) return earlier;
  const changed = await change({ actor, requestId, idempotency: { scope, ...idempotency } });
  return changed.ok ? changed : ((await replay()) ?? changed);
}
