import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import { toSnake } from './snake-case.ts';

/** Deeper than any input of ours; JSON that is nested further is refused before it is walked. */
const MAXIMUM_DEPTH = 16;

/**
 * Finds text that PostgreSQL cannot keep: NUL and lone surrogates, in values and in names; and
 * nesting that no input has. Undefined when there is none.
 */
export function unstorableText(
  value: unknown,
  path: readonly string[] = [],
): SignetErrorOf<'VALIDATION'> | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : refusal(path, BAD_TEXT);
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length === MAXIMUM_DEPTH)
    return refusal(path, {
      en: 'The input is nested too deeply.',
      ro: 'Datele sunt imbricate prea adânc.',
    });
  for (const [name, inner] of Object.entries(value)) {
    if (!isStorable(name)) return refusal(path, BAD_TEXT);
    const found = unstorableText(inner, [...path, toSnake(name)]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const BAD_TEXT: LocalizedText = {
  en: 'The text contains a NUL or half of a surrogate pair.',
  ro: 'Textul conține un NUL sau o jumătate de pereche surogat.',
};

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function refusal(path: readonly string[], detail: LocalizedText): SignetErrorOf<'VALIDATION'> {
  return { code: 'VALIDATION', param: path.join('.') || 'body', detail };
}
