import { actorScope } from '../actor/actor.ts';
import type { AuditFilter, AuditLog, AuditRow } from '../ports/audit-log.ts';
import type { Memory } from './memory.ts';

/** Reads the audit log from memory. */
export function createInMemoryAuditLog({ audit }: Memory): AuditLog {
  return {
    async list({ filter, limit, cursor }) {
      const all = audit.filter((row) => matches(row, filter)).toReversed();
      const before = /^\d+$/.test(cursor ?? '') ? Number(cursor) : Number.POSITIVE_INFINITY;
      const rest = all.filter(({ seq }) => seq < before);
      const items = rest.slice(0, limit);
      const nextCursor = rest.length > limit ? String(items.at(-1)?.seq ?? '') : null;
      return { items, nextCursor, total: all.length };
    },
    ofTarget: async (targetId, limit) =>
      audit
        .filter((row) => row.targetId === targetId)
        .toReversed()
        .slice(0, limit),
  };
}

function matches(row: AuditRow, { actor, action, target, from, to }: AuditFilter): boolean {
  const names: readonly unknown[] = [
    actorScope(row.actor),
    row.actor.kind,
    'email' in row.actor ? row.actor.email : null,
  ];
  return (
    (actor === undefined || names.includes(actor)) &&
    (action === undefined || action.includes(row.action)) &&
    (target === undefined || row.targetId === target) &&
    (from === undefined || row.at >= from) &&
    (to === undefined || row.at <= to)
  );
}
