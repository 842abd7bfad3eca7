import type { SignetErrorOf } from '../error/signet-error.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { Explained } from '../explanation/explained.ts';
import type { Explanation, ExplanationStep } from '../explanation/explanation.ts';
import { failedWith } from '../explanation/failed-with.ts';
import { MINIMUM_REASON_LENGTH, readReason } from '../license/revoke-reason.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { explainAdoption, type FleetAdoption } from './adoption.ts';
import { activeKeyOf, judgeActivation, type RingKey } from './key-ring.ts';
import { stageAfter } from './key-transition.ts';

/** The two ways to a new signing key: by adoption, or by an owner after a compromise (B68, B69, R18). */
export type ActivationCommand =
  | { readonly mode: 'normal'; readonly kid: string }
  | {
      readonly mode: 'emergency';
      readonly kid: string;
      /** The kid again, typed by hand. */
      readonly typedKid: string;
      /** At least ten characters; for the audit log. */
      readonly reason: string;
      readonly isOwner: boolean;
    };

/** The switch: which key signs from now on, and which one only verifies. */
export interface Activation {
  readonly activated: RingKey;
  /** The key of the same algorithm that signed until now; `null` when there was none. */
  readonly retiring: RingKey | null;
  /** The cleaned reason of an emergency; `null` otherwise. */
  readonly reason: string | null;
}

type ActivationError = SignetErrorOf<
  'NOT_FOUND' | 'VALIDATION' | 'KEY_ADOPTION_LOW' | 'ROLE_REQUIRED' | 'REASON_REQUIRED'
>;

/**
 * Decides whether a key signs from now on (R18): with more than 95 % adoption, or, after a
 * compromise, when an owner types the kid and a reason. The emergency switch still prints the adoption.
 */
export function decideActivation(
  ring: readonly RingKey[],
  command: ActivationCommand,
  adoption: FleetAdoption,
): Explained<Activation, ActivationError> {
  const key = ring.find(({ kid }) => kid === command.kid);
  if (key === undefined) {
    const error = { code: 'NOT_FOUND', what: 'signing key' } as const;
    return { result: err(error), explanation: [failedWith(stageLooked(command.kid, null), error)] };
  }
  const judged = command.mode === 'normal' ? normal(key, adoption) : emergency(key, command);
  const explanation = [...judged.explanation, explainAdoption(key.kid, adoption)];
  if (!judged.result.ok) return { result: judged.result, explanation };
  const before = activeKeyOf(ring, key.algorithm);
  const activated = { ...key, stage: 'active' } as const;
  const retiring = before === undefined ? null : ({ ...before, stage: 'retiring' } as const);
  return { result: ok({ activated, retiring, reason: judged.result.value }), explanation };
}

function normal(key: RingKey, adoption: FleetAdoption): Explained<null, ActivationError> {
  const judged = judgeActivation(key, adoption);
  const looked = stageLooked(key.kid, key.stage);
  if (judged.ok) return { result: ok(null), explanation: [stagePassed(key)] };
  const step =
    judged.error.code === 'VALIDATION' ? failedWith(looked, judged.error) : stagePassed(key);
  return { result: judged, explanation: [step, ...lowAdoption(judged.error)] };
}

function lowAdoption(error: SignetErrorOf<'VALIDATION' | 'KEY_ADOPTION_LOW'>): Explanation {
  if (error.code !== 'KEY_ADOPTION_LOW') return [];
  const input = `${error.confirmed}/${error.counted}`;
  return [failedWith({ rule: 'key.gate', input, threshold: '> 95 %' }, error)];
}

function emergency(
  key: RingKey,
  command: ActivationCommand & { readonly mode: 'emergency' },
): Explained<string, ActivationError> {
  const reason = emergencyReason(key, command);
  const looked = { rule: 'key.emergency', input: key.stage, threshold: MINIMUM_REASON_LENGTH };
  if (!reason.ok) return { result: reason, explanation: [failedWith(looked, reason.error)] };
  const text = {
    en: `An owner switches to ${key.kid} at once, without waiting for adoption.`,
    ro: `Un proprietar trece imediat la ${key.kid}, fără a aștepta adopția.`,
  };
  return { result: reason, explanation: [noted(looked, text)] };
}

function emergencyReason(
  key: RingKey,
  command: ActivationCommand & { readonly mode: 'emergency' },
): Result<string, ActivationError> {
  if (!command.isOwner) return err({ code: 'ROLE_REQUIRED', needs: 'owner' });
  if (stageAfter(key.stage, 'emergency') === undefined) {
    const detail = {
      en: `Key ${key.kid} is ${key.stage}, neither staged nor cold.`,
      ro: `Cheia ${key.kid} este ${key.stage}, nici publicată (staged), nici de rezervă (cold).`,
    };
    return err({ code: 'VALIDATION', param: 'kid', detail });
  }
  if (command.typedKid !== key.kid) {
    const detail = { en: `Type ${key.kid} to confirm.`, ro: `Scrie ${key.kid} pentru confirmare.` };
    return err({ code: 'VALIDATION', param: 'typed_kid', detail });
  }
  return readReason(command.reason);
}

function stageLooked(kid: string, stage: string | null) {
  return { rule: 'key.stage', input: stage ?? kid, threshold: 'staged' };
}

function stagePassed(key: RingKey): ExplanationStep {
  return passed(stageLooked(key.kid, key.stage), {
    en: `Key ${key.kid} is published and waits to sign.`,
    ro: `Cheia ${key.kid} este publicată și așteaptă să semneze.`,
  });
}
