import type { TransferInput as TransferCommand } from '@signet/use-cases/license/transfer-license';
import * as z from 'zod';
import { customerFields, licenseId } from './input-fields.ts';
import { readLicenseId } from './read-license-id.ts';

/** The body of a transfer (B29). */
export const transferInput = z.strictObject({
  id: licenseId,
  newCustomerEmail: customerFields.email,
  newCustomerCompany: customerFields.company,
  newCustomerCif: customerFields.cif,
  locale: customerFields.locale,
  confirmationFromOld: z.boolean().default(false),
  confirmationFromNew: z.boolean().default(false),
});

/** The same for a preview: what is not typed or ticked yet is assumed given. */
export const transferPreviewInput = transferInput.extend({
  newCustomerEmail: customerFields.email.optional(),
  confirmationFromOld: z.boolean().default(true),
  confirmationFromNew: z.boolean().default(true),
});

/** What a transfer asks for, in the words of the use case. */
export function readTransfer(input: z.infer<typeof transferInput>): TransferCommand {
  return {
    id: readLicenseId(input.id),
    newHolder: {
      email: input.newCustomerEmail,
      company: input.newCustomerCompany,
      cif: input.newCustomerCif,
      locale: input.locale,
    },
    confirmationFromOld: input.confirmationFromOld,
    confirmationFromNew: input.confirmationFromNew,
  };
}
