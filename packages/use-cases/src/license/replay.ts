import type { SignetError } from '@signet/domain/error/signet-error';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { actorScope } from '../actor/actor.ts';
import type { CommandAnswer } from './command-answer.ts';
import type { CommandContext } from './command-context.ts';
import type { LicenseDeps } from './deps.ts';
import { renderToken } from './render-token.ts';

/**
 * The answer that a request with the same key got before, its token signed again from the claims (R6);
 * undefined when the key is new, `IDEMPOTENCY_MISMATCH` when it belonged to another request.
 */
export async function replay(
  deps: LicenseDeps,
  { actor, idempotency }: CommandContext,
): Promise<Result<CommandAnswer, SignetError> | undefined> {
  if (idempotency === null) return undefined;
  const earlier = await deps.ledger.findAnswer(actorScope(actor), idempotency.key);
  if (earlier === undefined) return undefined;
  if (earlier.requestHash !== idempotency.requestHash) return err({ code: 'IDEMPOTENCY_MISMATCH' });
  const token = earlier.jti === null ? null : await renderToken(deps, earlier.jti);
  return ok({ licenses: earlier.answer, token });
}
