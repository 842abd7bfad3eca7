import type { License } from '@signet/domain/license/license';
import type { LicenseEvent } from '@signet/domain/license/license-event';
import type { AuditEntry } from '@signet/use-cases/ports/audit-entry';
import type { Commit } from '@signet/use-cases/ports/ledger';

/**
 * One row for each record that the event creates or changes, with the record before and after (B23, B28,
 * B32, B43); `after.claims` are those of the token that was signed for it.
 */
export function auditEntriesOf({ decision }: Pick<Commit, 'decision'>): readonly AuditEntry[] {
  const { event, licenses, claims } = decision;
  return licenses.map((license) => ({
    action: event.type,
    targetId: license.id,
    before: recordBefore(event, license),
    after: claims?.sub === license.id ? { ...license, claims } : license,
  }));
}

function recordBefore(event: LicenseEvent, { id }: License): License | null {
  return 'before' in event && event.before.id === id ? event.before : null;
}
