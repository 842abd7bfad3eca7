import type { AuditLog } from '../ports/audit-log.ts';
import type { Memory } from './memory.ts';

/** Reads the audit log from memory. */
export function createInMemoryAuditLog({ audit }: Memory): AuditLog {
  return {
    ofTarget: async (targetId, limit) =>
      audit
        .filter((row) => row.targetId === targetId)
        .toReversed()
        .slice(0, limit),
  };
}
