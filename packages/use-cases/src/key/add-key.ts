import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { SignetError } from '@signet/domain/error/signet-error';
import { stageOfNewKey } from '@signet/domain/key/key-ring';
import { ok, type Result } from '@signet/domain/shared/result';
import type { CommandContext } from '../license/perform.ts';
import type { ForgedKey } from '../ports/key-forge.ts';
import type { KeyChange, SigningKeyRecord } from '../ports/signing-key-store.ts';
import type { KeyDeps } from './key-deps.ts';

type Context = Pick<CommandContext, 'actor' | 'requestId'>;

/** Makes a new signing key; the first of its algorithm signs at once (B65, B66, R18). */
export async function generateKey(
  deps: KeyDeps,
  context: Context,
  input: { readonly algorithm: SigningAlgorithm; readonly kid?: string | undefined },
): Promise<Result<SigningKeyRecord, SignetError>> {
  const forged = await deps.forge.generate(input.algorithm, input.kid);
  return addKey(deps, forged, { ...context, action: 'key.generate' });
}

/** Takes over a key made elsewhere, such as by `openssl genpkey` (B66). */
export async function importKey(
  deps: KeyDeps,
  context: Context,
  input: { readonly pem: string; readonly kid?: string | undefined },
): Promise<Result<SigningKeyRecord, SignetError>> {
  const forged = await deps.forge.import(input.pem, input.kid);
  return forged.ok ? addKey(deps, forged.value, { ...context, action: 'key.import' }) : forged;
}

async function addKey(
  { clock, keys }: KeyDeps,
  forged: ForgedKey,
  change: Omit<KeyChange, 'at'>,
): Promise<Result<SigningKeyRecord, SignetError>> {
  const at = clock.now();
  const stage = stageOfNewKey(await keys.list(), forged.algorithm);
  const key: SigningKeyRecord = {
    ...forged,
    stage,
    createdAt: at,
    activatedAt: stage === 'active' ? at : null,
  };
  const added = await keys.add(key, { ...change, at });
  return added.ok ? ok(key) : added;
}
