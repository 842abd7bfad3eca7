import type { SigningAlgorithm } from '../catalog/product.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { KeyStage } from './key-stage.ts';
import { stageAfter } from './key-transition.ts';

/** A key as the rules see it. */
export interface RingKey {
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  readonly stage: KeyStage;
}

/** How many of the installs that beat in the last 30 days accept a key (R18). */
export interface Adoption {
  readonly confirmed: number;
  readonly counted: number;
}

/** The first key of an algorithm signs at once; a later one is published first and waits (R18). */
export function stageOfNewKey(ring: readonly RingKey[], algorithm: SigningAlgorithm): KeyStage {
  return activeKeyOf(ring, algorithm) === undefined ? 'active' : 'staged';
}

/** The stage of a key that is published ahead for emergencies: one per algorithm, no more (R18). */
export function stageOfColdKey(
  ring: readonly RingKey[],
  algorithm: SigningAlgorithm,
): Result<KeyStage, SignetErrorOf<'VALIDATION'>> {
  const other = ring.find((key) => key.algorithm === algorithm && key.stage === 'cold');
  if (other === undefined) return ok('cold');
  const detail = {
    en: `Key ${other.kid} is already kept for emergencies.`,
    ro: `Cheia ${other.kid} este deja păstrată pentru urgențe.`,
  };
  return err({ code: 'VALIDATION', param: 'stage', detail });
}

/** The key of an algorithm that signs; undefined while there is none. */
export function activeKeyOf(
  ring: readonly RingKey[],
  algorithm: SigningAlgorithm,
): RingKey | undefined {
  return ring.find((key) => key.algorithm === algorithm && key.stage === 'active');
}

/** Adoption must be strictly above this share (B68, R18). */
export const NEEDED_PERCENT = 95;

/** Whether strictly more than 95 % accept; where none has ever beaten there is none to leave behind. */
export function isAdopted({ confirmed, counted }: Adoption): boolean {
  return counted === 0 || confirmed * 100 > counted * NEEDED_PERCENT;
}

/**
 * Whether a staged key may sign from now on: strictly more than 95 % of the counted installs
 * accept it. A cold key comes into use by an emergency switch only (R18).
 */
export function judgeActivation(
  key: RingKey,
  adoption: Adoption,
): Result<void, SignetErrorOf<'KEY_ADOPTION_LOW' | 'VALIDATION'>> {
  if (stageAfter(key.stage, 'adoption') === undefined) {
    const detail = {
      en: `Key ${key.kid} is ${key.stage}, not staged.`,
      ro: `Cheia ${key.kid} este ${key.stage}, nu publicată (staged).`,
    };
    return err({ code: 'VALIDATION', param: 'kid', detail });
  }
  return isAdopted(adoption)
    ? ok(undefined)
    : err({ code: 'KEY_ADOPTION_LOW', kid: key.kid, ...countsOf(adoption) });
}

function countsOf({ confirmed, counted }: Adoption): Adoption {
  return { confirmed, counted };
}
