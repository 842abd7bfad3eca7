import type { AuditFilter, AuditQuery } from '@signet/use-cases/ports/audit-log';
import * as z from 'zod';
import { toSeconds } from '../instant.ts';

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional();
const DAY_SECONDS = 86_400;

/** The filters and page of the audit log; several actions are alternatives. */
export const auditInput = z.strictObject({
  actor: z
    .string()
    .max(300)
    .optional()
    .meta({ description: 'kind:id, a kind such as operator or service, or an e-mail' }),
  action: z.array(z.string().max(100)).max(50).optional(),
  target: z.string().max(200).optional(),
  from: moment,
  to: moment.meta({ description: 'A day counts to its end' }),
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(100).optional(),
});

/** A request for a page of the log, in the words of the store. */
export function readAuditQuery(input: z.infer<typeof auditInput>): AuditQuery {
  const { actor, action, target, from, to, limit, cursor } = input;
  const filter: AuditFilter = {
    ...(actor === undefined ? {} : { actor }),
    ...(action === undefined ? {} : { action }),
    ...(target === undefined ? {} : { target }),
    ...(from === undefined ? {} : { from: toSeconds(from) }),
    ...(to === undefined ? {} : { to: endOf(to) }),
  };
  return { filter, limit, ...(cursor === undefined ? {} : { cursor }) };
}

function endOf(text: string): number {
  return text.includes('T') ? toSeconds(text) : toSeconds(text) + DAY_SECONDS - 1;
}
