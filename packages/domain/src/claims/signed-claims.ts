import * as z from 'zod';
import { checkpointClaimTable } from './checkpoint-claim-table.ts';
import { listClaimTable } from './claim-list.ts';
import { claimSchema } from './claim-schema.ts';
import { ringKeyClaimTable } from './key-ring-claim-table.ts';
import { receiptClaimTable } from './receipt-claim-table.ts';
import { revocationEntryTable, revocationsClaimTable } from './revocations-claim-table.ts';

/** The payload of a heartbeat receipt as a zod schema. */
export const receiptClaimsSchema = claimSchema(receiptClaimTable);

/** The payload of a revocation list as a zod schema. */
export const revocationsClaimsSchema = claimSchema(revocationsClaimTable).and(
  z.looseObject({ entries: z.array(claimSchema(revocationEntryTable)) }),
);

/** The payload of a signed key ring as a zod schema. */
export const keyRingClaimsSchema = claimSchema(listClaimTable).and(
  z.looseObject({ keys: z.array(claimSchema(ringKeyClaimTable)) }),
);

/** The payload of an audit log's signed head as a zod schema. */
export const checkpointClaimsSchema = claimSchema(checkpointClaimTable);
