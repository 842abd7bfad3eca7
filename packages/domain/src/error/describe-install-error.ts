import { descriptionOf, type ErrorDescription } from './error-description.ts';
import type { ErrorText, InstallErrorTexts } from './error-text.ts';
import { installErrorTextEn } from './install-error-text-en.ts';
import { installErrorTextRo } from './install-error-text-ro.ts';
import type { InstallErrorCode } from './install-error.ts';
import type { SignetErrorOf } from './signet-error.ts';

/** The same texts as `describeError`, for the errors that an install tells by itself. */
export function describeInstallError<C extends InstallErrorCode>(
  error: SignetErrorOf<C>,
): ErrorDescription {
  const en = textOf(installErrorTextEn, error);
  return descriptionOf(error.code, en, textOf(installErrorTextRo, error));
}

function textOf<C extends InstallErrorCode>(
  texts: InstallErrorTexts,
  error: SignetErrorOf<C>,
): ErrorText {
  return texts[error.code](error);
}
