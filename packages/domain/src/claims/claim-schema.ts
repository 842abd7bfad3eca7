import * as z from 'zod';
import {
  type ClaimShape,
  type ClaimTable,
  type ClaimsOf,
  hasProtoMember,
  LAST_SECOND,
  readField,
} from './claim-table.ts';

const schemas: Readonly<Record<ClaimShape, z.ZodType>> = {
  text: z.string(),
  nullableText: z.string().nullable(),
  texts: z.array(z.string()),
  seconds: z.int().min(0).max(LAST_SECOND),
  nullableSeconds: z.int().min(0).max(LAST_SECOND).nullable(),
  count: z.int().min(1),
  flag: z.boolean(),
  limits: z
    .unknown()
    .refine((value) => !hasProtoMember(value), 'A limit cannot have this name')
    .pipe(z.record(z.string(), z.int().min(0).nullable())),
};

/** The zod schema of a claim table: the same rules as the compiled check, for servers and documents. */
export function claimSchema<T extends ClaimTable>(table: T): z.ZodType<ClaimsOf<T>> {
  const shape = Object.entries(table).map(([name, field]) => {
    const { shape: claim, optional } = readField(field);
    const schema = schemas[claim];
    return [name, optional ? schema.optional() : schema];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The table's mapped type and the object built from it are the same by construction
  return z.looseObject(Object.fromEntries(shape)) as unknown as z.ZodType<ClaimsOf<T>>;
}
