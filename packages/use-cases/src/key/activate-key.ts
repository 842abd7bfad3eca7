import type { SignetError } from '@signet/domain/error/signet-error';
import { type Adoption, judgeActivation } from '@signet/domain/key/key-ring';
import { err, type Result } from '@signet/domain/shared/result';
import type { CommandContext } from '../license/perform.ts';
import type { KeyDeps } from './key-deps.ts';

/** Lets a staged key sign from now on; the one before it keeps verifying as `retiring` (B69, B70, R18). */
export async function activateKey(
  { clock, keys }: KeyDeps,
  context: Pick<CommandContext, 'actor' | 'requestId'>,
  input: { readonly kid: string; readonly adoption: Adoption },
): Promise<Result<void, SignetError>> {
  const key = (await keys.list()).find(({ kid }) => kid === input.kid);
  if (key === undefined) return err({ code: 'NOT_FOUND', what: 'signing key' });
  const judged = judgeActivation(key, input.adoption);
  if (!judged.ok) return judged;
  return keys.activate(key.kid, { ...context, at: clock.now(), action: 'key.activate' });
}
