import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import { toSnake } from './snake-case.ts';

/** Deeper than any input of ours; JSON that is nested further is refused before it is walked. */
const MAXIMUM_DEPTH = 16;

/**
 * Finds text that PostgreSQL cannot keep: NUL and lone surrogates, in values and in names; and
 * nesting that no input has. Undefined when there is none.
 */
export function unstorableText(value: unknown): SignetErrorOf<'VALIDATION'> | undefined {
  const found = findFault(value, 0);
  if (found === undefined) return undefined;
  const param = found.path.map(toSnake).join('.') || 'body';
  return { code: 'VALIDATION', param, detail: found.detail };
}

interface Fault {
  /** The names on the way to it. */
  readonly path: readonly string[];
  readonly detail: LocalizedText;
}

/** Nearly every input is free of faults: a path is only written down on the way back from one. */
function findFault(value: unknown, depth: number): Fault | undefined {
  if (typeof value === 'string')
    return isStorable(value) ? undefined : { path: [], detail: BAD_TEXT };
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === MAXIMUM_DEPTH) return { path: [], detail: TOO_DEEP };
  for (const [name, inner] of Object.entries(value)) {
    if (!isStorable(name)) return { path: [], detail: BAD_TEXT };
    const found = findFault(inner, depth + 1);
    if (found !== undefined) return { ...found, path: [name, ...found.path] };
  }
  return undefined;
}

const TOO_DEEP: LocalizedText = {
  en: 'The input is nested too deeply.',
  ro: 'Datele sunt imbricate prea adânc.',
};

const BAD_TEXT: LocalizedText = {
  en: 'The text contains a NUL or half of a surrogate pair.',
  ro: 'Textul conține un NUL sau o jumătate de pereche surogat.',
};

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
