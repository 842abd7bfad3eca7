import * as z from 'zod';
import { toSnake } from '../api/snake-case.ts';

type Json = Readonly<Record<string, unknown>>;

/** A schema as OpenAPI 3.1 writes it, with REST's names; named parts go into `components`. */
export function snakeJsonSchema(
  schema: z.core.$ZodType,
  io: 'input' | 'output',
  components: Map<string, Json>,
): Json {
  const made = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
  const { $schema: _dialect, $defs = {}, ...root } = made as Json & { readonly $defs?: Json };
  for (const [name, part] of Object.entries($defs)) components.set(name, rename(part) as Json);
  return rename(root) as Json;
}

/** Renames what are names of fields: keys of `properties`, items of `required`; and points at components. */
function rename(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(rename);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'id' && typeof value === 'string') return [];
    if (key === '$ref') return [[key, String(value).replace('#/$defs/', '#/components/schemas/')]];
    if (key === 'required' && Array.isArray(value))
      return [[key, value.map((name) => toSnake(String(name)))]];
    if (key === 'properties') return [[key, renameKeys(value as Json)]];
    return [[key, key === 'default' || key === 'enum' ? value : rename(value)]];
  });
  return Object.fromEntries(entries);
}

function renameKeys(properties: Json): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [toSnake(name), rename(value)]),
  );
}
