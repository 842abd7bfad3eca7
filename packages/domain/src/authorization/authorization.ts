import type { ErrorCode, SignetErrorOf } from '../error/signet-error.ts';
import type { Looked } from '../explanation/explain-step.ts';
import type { Explanation, ExplanationStep } from '../explanation/explanation.ts';
import { failedWith } from '../explanation/failed-with.ts';

/** Whether a service may serve the holder of a token, and why. */
export interface Authorization {
  readonly allowed: boolean;
  /** The first reason against it; `null` when it is allowed. */
  readonly code: ErrorCode | null;
  readonly explanation: Explanation;
}

/** Allowed, by these steps. */
export function allowed(explanation: Explanation): Authorization {
  return { allowed: true, code: null, explanation };
}

/** Refused with the error of the last step, which follows the others. */
export function refused<C extends ErrorCode>(
  before: Explanation,
  looked: Looked,
  error: SignetErrorOf<C>,
): Authorization {
  return {
    allowed: false,
    code: error.code,
    explanation: [...before, failedWith(looked, error)],
  };
}

/** The code of the first step that refuses; `null` where all of them pass. */
export function firstRefusal(steps: readonly ExplanationStep[]): ErrorCode | null {
  return steps.find(({ outcome, code }) => outcome === 'fail' && code !== undefined)?.code ?? null;
}
