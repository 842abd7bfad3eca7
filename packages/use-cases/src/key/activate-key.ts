import type { SignetError } from '@signet/domain/error/signet-error';
import type { Explained } from '@signet/domain/explanation/explained';
import {
  type Activation,
  type ActivationCommand,
  decideActivation,
} from '@signet/domain/key/activate-key';
import type { FleetAdoption } from '@signet/domain/key/adoption';
import { effectsOfActivation } from '@signet/domain/key/key-effect';
import type { RingKey } from '@signet/domain/key/key-ring';
import { err } from '@signet/domain/shared/result';
import type { CommandContext } from '../license/command-context.ts';
import type { KeyStep } from '../ports/signing-key-store.ts';
import { adoptionOf } from './adoption-of.ts';
import type { RotationDeps } from './key-deps.ts';
import type { KeyPreview } from './key-preview.ts';
import { type KeyAnswered, oncePerRequest } from './once-per-request.ts';

/**
 * Lets a key sign from now on; the one before it keeps verifying as `retiring` (B68–B70, R18).
 * Answers the key that signed, if there was one, then the one that does. Errors: `NOT_FOUND`,
 * `VALIDATION`, `KEY_ADOPTION_LOW`, `ROLE_REQUIRED`, `REASON_REQUIRED`, `CONCURRENT_CHANGE`.
 */
export async function activateKey(
  deps: RotationDeps,
  context: CommandContext,
  command: ActivationCommand,
): KeyAnswered {
  return oncePerRequest(deps.keys, context, async (origin) => {
    const { decided, ring, adoption } = await decide(deps, command);
    if (!decided.result.ok) return decided.result;
    const { reason } = decided.result.value;
    const note = { mode: command.mode, reason, ...countsOf(adoption) };
    const change = { ...origin, at: deps.clock.now(), action: 'key.activate', note } as const;
    return deps.keys.move(stepsOf(ring, decided.result.value), change);
  });
}

/** What the switch would do, or why it would be refused, with the measure of the fleet; changes nothing. */
export async function previewActivation(
  deps: RotationDeps,
  command: ActivationCommand,
): Promise<KeyPreview> {
  const { decided, adoption } = await decide(deps, command);
  const { result, explanation } = decided;
  if (!result.ok) return { allowed: false, reason: result.error, explanation, adoption };
  const effects = effectsOfActivation(result.value, adoption);
  return { allowed: true, effects, explanation, adoption };
}

const nobody: FleetAdoption = {
  confirmed: 0,
  counted: 0,
  lacking: [],
  silent: [],
  never: [],
  airGapped: [],
  missing: 0,
};

async function decide(
  deps: RotationDeps,
  command: ActivationCommand,
): Promise<{
  readonly decided: Explained<Activation, SignetError>;
  readonly ring: readonly RingKey[];
  readonly adoption: FleetAdoption;
}> {
  const measured = await adoptionOf(deps, command.kid);
  if (!measured.ok) {
    const decided = { result: err(measured.error), explanation: [] };
    return { decided, ring: [], adoption: nobody };
  }
  const { ring, adoption } = measured.value;
  return { decided: decideActivation(ring, command, adoption), ring, adoption };
}

/** The key that signed leaves its place before the next one takes it. */
function stepsOf(
  ring: readonly RingKey[],
  { activated, retiring }: Activation,
): readonly KeyStep[] {
  return [retiring, activated].flatMap((key) => {
    const from = ring.find(({ kid }) => kid === key?.kid)?.stage;
    return key === null || from === undefined ? [] : [{ kid: key.kid, from, to: key.stage }];
  });
}

function countsOf({ confirmed, counted, silent, never, airGapped }: FleetAdoption) {
  return {
    confirmed,
    counted,
    silent: silent.length,
    never: never.length,
    air_gapped: airGapped.length,
  };
}
