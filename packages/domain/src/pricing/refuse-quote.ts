import type { LocalizedText } from '../catalog/localized-text.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { err } from '../shared/result.ts';

/** A request that cannot be priced, and which part of it is to change. */
export function refuseQuote(
  param: string,
  detail: LocalizedText,
): { readonly ok: false; readonly error: SignetErrorOf<'VALIDATION'> } {
  return err({ code: 'VALIDATION', param, detail });
}
