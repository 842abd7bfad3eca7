import type { LocalizedText } from '../catalog/localized-text.ts';
import { describeInstallError } from '../error/describe-install-error.ts';
import type { InstallErrorCode } from '../error/install-error.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import type { ExplainedValue, ExplanationStep } from './explanation.ts';

/** What a rule looked at and what it compared it with. */
export interface Looked {
  readonly rule: string;
  readonly input: ExplainedValue;
  readonly threshold: ExplainedValue;
}

/** Where a rule is explained: its family’s section, e.g. `/docs/rules#binding`. */
function ruleDocs(rule: string): string {
  return `/docs/rules#${rule.split('.', 1)[0]}`;
}

/** A rule that holds. */
export function passed(looked: Looked, text: LocalizedText): ExplanationStep {
  return { ...looked, outcome: 'pass', text, docs: ruleDocs(looked.rule) };
}

/** Something worth knowing that refuses nothing. */
export function noted(looked: Looked, text: LocalizedText, fix?: LocalizedText): ExplanationStep {
  const step = { ...looked, outcome: 'note', text, docs: ruleDocs(looked.rule) } as const;
  return fix === undefined ? step : { ...step, fix };
}

/** A rule of an install that refuses, in the words of its error; `failedWith` is for all the others. */
export function failed<C extends InstallErrorCode>(
  looked: Looked,
  error: SignetErrorOf<C>,
): ExplanationStep {
  const { error: text, fix, docs } = describeInstallError(error);
  return { ...looked, outcome: 'fail', text, fix, docs, code: error.code };
}
