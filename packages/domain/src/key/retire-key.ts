import { countEn, countRo } from '../error/count-noun.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { Explained } from '../explanation/explained.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import { failedWith } from '../explanation/failed-with.ts';
import type { LicenseStatus } from '../license/license.ts';
import { err, ok } from '../shared/result.ts';
import type { RingKey } from './key-ring.ts';
import { stageAfter } from './key-transition.ts';

/** A license as retirement looks at it. */
export interface KeyHolder {
  /** What people know it by: its first domain, or its id. */
  readonly name: string;
  readonly status: LicenseStatus;
  /** The key of its newest token. */
  readonly kid: string;
}

const live: readonly LicenseStatus[] = ['active', 'suspended', 'expired'];

/** Whether a license may still be used or come back: active, suspended or expired (R18). */
export function isLive(status: LicenseStatus): boolean {
  return live.includes(status);
}

/** The names of the live licenses that still carry the key, in order; what keeps it from retiring (B71, R18). */
export function retirementBlockers(kid: string, licenses: Iterable<KeyHolder>): readonly string[] {
  const names: string[] = [];
  for (const { kid: carried, status, name } of licenses) {
    if (carried === kid && isLive(status)) names.push(name);
  }
  return names.toSorted();
}

/**
 * Decides whether a key leaves the ring (B71, R18): only one that no longer signs, and only when no
 * live license carries it; else `KEY_IN_USE` names them.
 */
export function decideRetirement(
  ring: readonly RingKey[],
  kid: string,
  licenses: Iterable<KeyHolder>,
): Explained<RingKey, SignetErrorOf<'NOT_FOUND' | 'VALIDATION' | 'KEY_IN_USE'>> {
  const key = ring.find((one) => one.kid === kid);
  const looked = { rule: 'key.stage', input: key?.stage ?? kid, threshold: 'retiring' };
  if (key === undefined || stageAfter(key.stage, 'retirement') === undefined) {
    const error = refusal(kid, key);
    return { result: err(error), explanation: [failedWith(looked, error)] };
  }
  const stage = passed(looked, {
    en: `Key ${kid} no longer signs.`,
    ro: `Cheia ${kid} nu mai semnează.`,
  });
  const blockers = retirementBlockers(kid, licenses);
  const counted = { rule: 'key.holders', input: blockers.length, threshold: 0 };
  if (blockers.length > 0) {
    const error = { code: 'KEY_IN_USE', kid, licenses: blockers } as const;
    return { result: err(error), explanation: [stage, failedWith(counted, error)] };
  }
  const free = passed(counted, {
    en: `No live license carries ${kid}.`,
    ro: `Nicio licență în uz nu poartă cheia ${kid}.`,
  });
  return { result: ok({ ...key, stage: 'retired' }), explanation: [stage, free] };
}

function refusal(kid: string, key: RingKey | undefined): SignetErrorOf<'NOT_FOUND' | 'VALIDATION'> {
  return key === undefined
    ? { code: 'NOT_FOUND', what: 'signing key' }
    : {
        code: 'VALIDATION',
        param: 'kid',
        detail: {
          en: `Key ${kid} is ${key.stage}, not retiring.`,
          ro: `Cheia ${kid} este ${key.stage}, nu în retragere (retiring).`,
        },
      };
}

/**
 * Names the installs that still beat with a token of the key although their licenses were re-issued
 * (B56, B71): they refuse nothing, but a release without the key would leave them behind.
 */
export function explainLingering(kid: string, installIds: readonly string[]): ExplanationStep {
  const looked = { rule: 'key.installs', input: installIds, threshold: 0 };
  const { length } = installIds;
  if (length === 0) {
    return passed(looked, {
      en: `No install beats with a token of ${kid}.`,
      ro: `Nicio instalare nu mai trimite semnale cu o cheie semnată cu ${kid}.`,
    });
  }
  const text = {
    en: `${countEn(length, 'install still beats', 'installs still beat')} with a token of ${kid}.`,
    ro: `${countRo(length, 'instalare încă trimite', 'instalări încă trimit')} semnale cu o cheie semnată cu ${kid}.`,
  };
  const fix = {
    en: 'Wait until they have taken over their new key, or re-send it, before a release drops this one.',
    ro: 'Așteaptă până preiau cheia nouă sau retrimite-o, înainte ca o versiune nouă să renunțe la aceasta.',
  };
  return noted(looked, text, fix);
}
