import * as z from 'zod';

const optionalText = z.string().trim().max(200).nullable().default(null);

/** The fields by which a customer is written down; addresses are known trimmed and lower-cased (R27). */
export const customerFields = {
  email: z.string().trim().toLowerCase().max(254).check(z.email()),
  company: optionalText,
  /** Free text (R25). */
  cif: optionalText,
  locale: z
    .enum(['en', 'ro'])
    .nullable()
    .default(null)
    .meta({ description: "The language of the customer's mails" }),
};

/** Names of the catalog; which ones exist is the product's to say. */
export const names = z.array(z.string().max(100)).max(200);

/** A license's id as it comes in; an id of another form names nothing. */
export const licenseId = z.string().max(100).meta({ description: 'lic_…' });

/** An operation that needs the license alone. */
export const byId = z.strictObject({ id: licenseId });
