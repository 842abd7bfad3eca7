import type { LocalizedText } from '../catalog/localized-text.ts';
import type { ErrorText } from './error-text.ts';
import type { ErrorCode } from './signet-error.ts';

/** An error as people meet it: what happened, what to do, where to read more. */
export interface ErrorDescription {
  readonly error: LocalizedText;
  readonly fix: LocalizedText;
  /** A path below the documentation's root. */
  readonly docs: string;
}

/** The page of an error code. */
export function errorDocs(code: ErrorCode): string {
  return `/docs/errors/${code}`;
}

/** An error's texts of both languages put together. */
export function descriptionOf(code: ErrorCode, en: ErrorText, ro: ErrorText): ErrorDescription {
  return {
    error: { en: en.error, ro: ro.error },
    fix: { en: en.fix, ro: ro.fix },
    docs: errorDocs(code),
  };
}
