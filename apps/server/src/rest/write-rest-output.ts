import * as z from 'zod';
import { toSnake } from '../api/snake-case.ts';
import { fieldOf, innerSchema } from './inner-schema.ts';

/** An answer with the names of REST, by its schema: a record's keys stay as they are. */
export function writeRestOutput(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = innerSchema(schema);
  if (typeof value !== 'object' || value === null) return value;
  if (inner instanceof z.ZodObject) {
    const known = Object.entries(value).filter(([name]) => Object.hasOwn(inner.shape, name));
    return Object.fromEntries(
      known.map(([name, member]) => [
        toSnake(name),
        writeRestOutput(fieldOf(inner, name) ?? z.unknown(), member),
      ]),
    );
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => writeRestOutput(inner.element, item));
  }
  return value;
}
