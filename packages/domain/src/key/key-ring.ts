import type { SigningAlgorithm } from '../catalog/product.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { KeyStage } from './key-stage.ts';

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
  const signs = ring.some((key) => key.algorithm === algorithm && key.stage === 'active');
  return signs ? 'staged' : 'active';
}

/** Adoption must be strictly above this share (B68, R18). */
const NEEDED_PERCENT = 95;

/**
 * Whether a key may sign from now on: strictly more than 95 % of the counted installs accept it.
 * Where no install has ever beaten there is none that a switch could leave behind.
 */
export function judgeActivation(
  key: RingKey,
  adoption: Adoption,
): Result<void, SignetErrorOf<'KEY_ADOPTION_LOW' | 'VALIDATION'>> {
  if (key.stage !== 'staged' && key.stage !== 'cold') {
    return err({
      code: 'VALIDATION',
      param: 'kid',
      detail: `Key ${key.kid} is ${key.stage}, not staged.`,
    });
  }
  const { confirmed, counted } = adoption;
  return counted === 0 || confirmed * 100 > counted * NEEDED_PERCENT
    ? ok(undefined)
    : err({ code: 'KEY_ADOPTION_LOW', kid: key.kid, confirmed, counted });
}
