import * as z from 'zod';

/** A schema without what says only that it may be absent, null, defaulted or piped on. */
export function innerSchema(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  ) {
    return innerSchema(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? innerSchema(schema.in) : schema;
}

/** An object schema whose fields are schemas, not `any`. */
export type ObjectSchema = z.ZodObject<z.core.$ZodShape>;

/** The field with this name; undefined when the schema has none of its own. */
export function fieldOf(
  schema: ObjectSchema,
  name: string | undefined,
): z.core.$ZodType | undefined {
  return name !== undefined && Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
}
