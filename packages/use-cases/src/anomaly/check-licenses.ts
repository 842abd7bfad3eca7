import { findAnomalies } from '@signet/domain/heartbeat/anomalies/anomaly-checks';
import type { AnomalyRecord } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { AuditOrigin } from '../ports/audit-entry.ts';
import type { AnomalyDeps } from './anomaly-deps.ts';

/** From how many kilometers on a heartbeat is far: hosting within a continent is ordinary (B60). */
const FAR_KILOMETERS = 1_500;

/** Looks at what was heard of some licenses and keeps what is odd; answers what was raised anew. */
export async function checkLicenses(
  { clock, anomalies, evidence }: AnomalyDeps,
  licenses: { readonly ids: readonly LicenseId[]; readonly since: UnixSeconds },
  origin: Omit<AuditOrigin, 'at'>,
): Promise<readonly AnomalyRecord[]> {
  const facts = await evidence.evidenceOf(licenses.ids, licenses.since);
  const seen = facts.flatMap((one) => findAnomalies({ ...one, farKilometers: FAR_KILOMETERS }));
  return seen.length === 0 ? [] : anomalies.sight(seen, { ...origin, at: clock.now() });
}
