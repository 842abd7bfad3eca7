import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type * as z from 'zod';
import { toSnake } from './snake-case.ts';

/** The first complaint of a schema as an error that names the field as REST writes it. */
export function validationOf(error: z.ZodError): SignetErrorOf<'VALIDATION'> {
  const issue = error.issues[0];
  if (issue === undefined) return { code: 'VALIDATION', param: 'body', detail: error.message };
  const path = issue.path.map((key) => (typeof key === 'string' ? toSnake(key) : String(key)));
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    return unknownField([...path, unknown].join('.'));
  }
  return { code: 'VALIDATION', param: path.join('.') || 'body', detail: issue.message };
}

/** A field that the operation does not have. */
export function unknownField(param: string): SignetErrorOf<'VALIDATION'> {
  return { code: 'VALIDATION', param, detail: 'There is no such field.' };
}
