import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { SignetError } from '@signet/domain/error/signet-error';
import { effectsOfNewKey } from '@signet/domain/key/key-effect';
import { stageOfColdKey, stageOfNewKey } from '@signet/domain/key/key-ring';
import type { KeyStage } from '@signet/domain/key/key-stage';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { CommandContext } from '../license/command-context.ts';
import type { ForgedKey } from '../ports/key-forge.ts';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';
import type { KeyDeps } from './key-deps.ts';
import type { KeyPreview } from './key-preview.ts';
import { type KeyAnswered, oncePerRequest } from './once-per-request.ts';

/** A key to be made here, or one that was made elsewhere, such as by `openssl genpkey` (B66). */
export interface NewKey {
  /** The algorithm of a key to be made; a PEM says its own. */
  readonly algorithm: SigningAlgorithm;
  readonly pem?: string | undefined;
  readonly kid?: string | undefined;
  /** Whether it is kept for emergencies (R18). */
  readonly cold?: boolean | undefined;
}

/**
 * Makes or takes over a signing key and publishes it. The first of its algorithm signs at once, a
 * later one waits as staged, one for emergencies as cold (B65, B66, R18).
 * Errors: `VALIDATION` (the PEM, the kid, a second cold key), `CONCURRENT_CHANGE`.
 */
export async function addKey(deps: KeyDeps, context: CommandContext, input: NewKey): KeyAnswered {
  const { clock, keys } = deps;
  return oncePerRequest(keys, context, async (origin) => {
    const forged = await forge(deps, input);
    if (!forged.ok) return forged;
    const key = await stagedKey(deps, forged.value, input);
    if (!key.ok) return key;
    const action = input.pem === undefined ? 'key.generate' : 'key.import';
    return keys.add(key.value, { ...origin, at: clock.now(), action });
  });
}

/** What making this key would do; makes and stores nothing. */
export async function previewNewKey(
  deps: KeyDeps,
  { algorithm, kid, cold }: Omit<NewKey, 'pem'>,
): Promise<KeyPreview> {
  const free = await requireFree(deps, kid);
  const stage = free.ok ? await stageOf(deps, { algorithm, cold }) : free;
  const looked = { explanation: [], adoption: null };
  return stage.ok
    ? { allowed: true, effects: effectsOfNewKey(stage.value), ...looked }
    : { allowed: false, reason: stage.error, ...looked };
}

async function forge({ forge: forgery }: KeyDeps, { algorithm, pem, kid }: NewKey) {
  return pem === undefined ? ok(await forgery.generate(algorithm, kid)) : forgery.import(pem, kid);
}

async function stagedKey(
  deps: KeyDeps,
  forged: ForgedKey,
  { cold }: NewKey,
): Promise<Result<SigningKeyRecord, SignetError>> {
  const free = await requireFree(deps, forged.kid);
  if (!free.ok) return free;
  const stage = await stageOf(deps, { algorithm: forged.algorithm, cold });
  if (!stage.ok) return stage;
  const createdAt = deps.clock.now();
  const activatedAt = stage.value === 'active' ? createdAt : null;
  return ok({ ...forged, stage: stage.value, createdAt, activatedAt });
}

/** A kid names one key for ever, a retired one too. */
async function requireFree(
  { keys }: KeyDeps,
  kid: string | undefined,
): Promise<Result<void, SignetError>> {
  const isTaken = (await keys.list()).some((key) => key.kid === kid);
  const detail = { en: `There is a key ${kid} already.`, ro: `Există deja o cheie ${kid}.` };
  return isTaken ? err({ code: 'VALIDATION', param: 'kid', detail }) : ok(undefined);
}

async function stageOf(
  { keys }: KeyDeps,
  { algorithm, cold }: Pick<NewKey, 'algorithm' | 'cold'>,
): Promise<Result<KeyStage, SignetError>> {
  const ring = await keys.list();
  return cold === true ? stageOfColdKey(ring, algorithm) : ok(stageOfNewKey(ring, algorithm));
}
