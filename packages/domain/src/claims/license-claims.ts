import { claimSchema } from './claim-schema.ts';
import { licenseClaimTable } from './license-claim-table.ts';

/** The payload of a license token as a zod schema (R4). */
export const licenseClaimsSchema = claimSchema(licenseClaimTable);
