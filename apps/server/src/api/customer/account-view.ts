import * as z from 'zod';

/** A customer as forms complete it. */
export const accountView = z.object({
  accountId: z.string(),
  email: z.string(),
  company: z.string().nullable(),
  cif: z.string().nullable(),
  locale: z.enum(['en', 'ro']),
});
