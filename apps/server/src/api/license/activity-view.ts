import { toIso } from '@signet/domain/shared/duration';
import type { Actor } from '@signet/use-cases/actor/actor';
import type { AuditRow } from '@signet/use-cases/ports/audit-log';
import * as z from 'zod';
import { instant } from '../instant.ts';

/** One row of a license's history; `before` and `after` are the records as they were kept. */
export const activityView = z.object({
  seq: z.int(),
  at: instant,
  actor: z.object({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
    role: z.string().nullable(),
  }),
  action: z.string(),
  requestId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

/** Draws an audit row. */
export function viewActivity(row: AuditRow): z.infer<typeof activityView> {
  const { seq, action, requestId, before, after } = row;
  return { seq, at: toIso(row.at), actor: viewActor(row.actor), action, requestId, before, after };
}

function viewActor(actor: Actor) {
  const role = 'role' in actor ? actor.role : null;
  return { kind: actor.kind, id: actor.id, name: nameOf(actor), role };
}

function nameOf(actor: Actor): string {
  if ('email' in actor) return actor.email;
  return actor.kind === 'service' ? actor.name : actor.id;
}
