import * as z from 'zod';
import { ApiFailure } from '../api/api-failure.ts';
import { toCamel } from '../api/snake-case.ts';
import { unknownField } from '../api/validation-of.ts';
import { fieldOf, innerSchema, type ObjectSchema } from './inner-schema.ts';

/**
 * A JSON body with the names of a schema: `customer_email` as `customerEmail`, by the schema and not
 * by pattern, so that a record's keys stay as they are. Refuses unknown fields by their REST names.
 */
export function readRestInput(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly string[] = [],
): unknown {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodObject) return readObject(inner, value ?? absent(path), path);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item, index) => readRestInput(inner.element, item, [...path, String(index)]));
  }
  return value;
}

/** No body at all is an empty one: what is missing is then named. */
function absent(path: readonly string[]): object | undefined {
  return path.length === 0 ? {} : undefined;
}

function readObject(schema: ObjectSchema, value: unknown, path: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (path.length > 0) return value;
    throw new ApiFailure({
      code: 'VALIDATION',
      param: 'body',
      detail: { en: 'It has to be a JSON object.', ro: 'Trebuie să fie un obiect JSON.' },
    });
  }
  const entries = Object.entries(value).map(([name, member]) => {
    const key = toCamel(name);
    const field = fieldOf(schema, key);
    if (key === undefined || field === undefined) {
      throw new ApiFailure(unknownField([...path, name.slice(0, 100)].join('.')));
    }
    return [key, readRestInput(field, member, [...path, name])] as const;
  });
  return Object.fromEntries(entries);
}
