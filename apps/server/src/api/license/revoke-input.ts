import { revokeReasonCodes } from '@signet/domain/license/revoke-reason';
import * as z from 'zod';
import { licenseId } from './input-fields.ts';
import { readLicenseId } from './read-license-id.ts';

/** The body of a revocation (B37, B44); the reason's length is the domain's to judge. */
export const revokeInput = z.strictObject({
  id: licenseId,
  reason: z.string().max(1000).default(''),
  reasonCode: z.enum(revokeReasonCodes).default('other'),
  tellCustomer: z.boolean().default(false),
});

/** The same for a preview: a reason that is not typed yet is assumed given. */
export const revokePreviewInput = revokeInput.extend({
  reason: z.string().max(1000).default('Not typed yet, assumed given.'),
});

/** What a revocation asks for, in the words of the use case. */
export function readRevoke(input: z.infer<typeof revokeInput>) {
  return { ...input, id: readLicenseId(input.id) };
}
