import * as z from 'zod';
import { ApiFailure } from '../api/api-failure.ts';
import { toCamel } from '../api/snake-case.ts';
import { unknownField } from '../api/validation-of.ts';
import { fieldOf, innerSchema, type ObjectSchema } from './inner-schema.ts';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * A query string with the names and types of a schema: lists may be repeated or comma-separated,
 * digits become numbers, an empty value counts as absent. Refuses unknown names.
 */
export function readRestQuery(
  schema: ObjectSchema,
  query: Query,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(query).flatMap(([name, text]) => {
    const key = toCamel(name);
    const field = fieldOf(schema, key);
    if (key === undefined || field === undefined)
      throw new ApiFailure(unknownField(name.slice(0, 100)));
    const value = readValue(innerSchema(field), { name, text });
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function readValue(
  schema: z.core.$ZodType,
  { name, text }: { readonly name: string; readonly text: string | readonly string[] | undefined },
): unknown {
  const texts = (typeof text === 'string' ? [text] : (text ?? [])).filter((item) => item !== '');
  if (texts.length === 0) return undefined;
  if (schema instanceof z.ZodArray) return texts.flatMap((item) => item.split(','));
  if (texts.length > 1) {
    throw new ApiFailure({
      code: 'VALIDATION',
      param: name,
      detail: { en: 'It may be given once.', ro: 'Se dă o singură dată.' },
    });
  }
  const [only = ''] = texts;
  return schema instanceof z.ZodNumber && /^\d{1,9}$/.test(only) ? Number(only) : only;
}
