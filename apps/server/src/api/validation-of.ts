import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type * as z from 'zod';
import roMessages from 'zod/v4/locales/ro.js';
import { toSnake } from './snake-case.ts';

/** The first complaint of a schema as an error that names the field as REST writes it. */
export function validationOf(error: z.ZodError): SignetErrorOf<'VALIDATION'> {
  const issue = error.issues[0];
  if (issue === undefined) return { code: 'VALIDATION', param: 'body', detail: unreadable };
  const path = issue.path.map((key) => (typeof key === 'string' ? toSnake(key) : String(key)));
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    return unknownField([...path, unknown].join('.'));
  }
  return { code: 'VALIDATION', param: path.join('.') || 'body', detail: wordsOf(issue) };
}

/** A field that the operation does not have. */
export function unknownField(param: string): SignetErrorOf<'VALIDATION'> {
  return {
    code: 'VALIDATION',
    param,
    detail: { en: 'There is no such field.', ro: 'Nu există un astfel de câmp.' },
  };
}

const unreadable = { en: 'The request cannot be read.', ro: 'Cererea nu poate fi citită.' };

const { localeError } = roMessages();

/** A complaint in both languages; a sentence of our own schemas is the same in each. */
function wordsOf(issue: z.core.$ZodIssue): LocalizedText {
  const { message: en } = issue;
  if (issue.code === 'custom') return { en, ro: en };
  const said = localeError({ ...issue, input: undefined });
  const ro = typeof said === 'string' ? said : (said?.message ?? en);
  // What was received is not known any more once a complaint is made; English tells it.
  return { en, ro: ro.replace(/, primit .*$/, '') };
}
