import { descriptionOf, type ErrorDescription } from './error-description.ts';
import { errorTextEn } from './error-text-en.ts';
import { errorTextRo } from './error-text-ro.ts';
import type { ErrorText, ErrorTexts } from './error-text.ts';
import type { ErrorCode, SignetErrorOf } from './signet-error.ts';

/** The texts of any error of the closed catalog, the same for API, SDK, CLI, screens and mails. */
export function describeError<C extends ErrorCode>(error: SignetErrorOf<C>): ErrorDescription {
  return descriptionOf(error.code, textOf(errorTextEn, error), textOf(errorTextRo, error));
}

function textOf<C extends ErrorCode>(texts: ErrorTexts, error: SignetErrorOf<C>): ErrorText {
  return texts[error.code](error);
}
