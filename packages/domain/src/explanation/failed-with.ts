import { describeError } from '../error/describe-error.ts';
import type { ErrorCode, SignetErrorOf } from '../error/signet-error.ts';
import type { Looked } from './explain-step.ts';
import type { ExplanationStep } from './explanation.ts';

/** A rule that refuses, in the words of any error; a shipped product has no use for most of them. */
export function failedWith<C extends ErrorCode>(
  looked: Looked,
  error: SignetErrorOf<C>,
): ExplanationStep {
  const { error: text, fix, docs } = describeError(error);
  return { ...looked, outcome: 'fail', text, fix, docs, code: error.code };
}
