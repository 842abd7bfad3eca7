import type { LocalizedText } from '../catalog/localized-text.ts';
import { errorTextEn } from './error-text-en.ts';
import { errorTextRo } from './error-text-ro.ts';
import type { ErrorText, ErrorTexts } from './error-text.ts';
import type { ErrorCode, SignetErrorOf } from './signet-error.ts';

/** An error as people meet it: what happened, what to do, where to read more. */
export interface ErrorDescription {
  readonly error: LocalizedText;
  readonly fix: LocalizedText;
  /** A path below the documentation's root. */
  readonly docs: string;
}

/** The texts of any error of the closed catalog, the same for API, SDK, CLI, screens and mails. */
export function describeError<C extends ErrorCode>(error: SignetErrorOf<C>): ErrorDescription {
  const en = textOf(errorTextEn, error);
  const ro = textOf(errorTextRo, error);
  return {
    error: { en: en.error, ro: ro.error },
    fix: { en: en.fix, ro: ro.fix },
    docs: errorDocs(error.code),
  };
}

/** The page of an error code. */
export function errorDocs(code: ErrorCode): string {
  return `/docs/errors/${code}`;
}

function textOf<C extends ErrorCode>(texts: ErrorTexts, error: SignetErrorOf<C>): ErrorText {
  return texts[error.code](error);
}
