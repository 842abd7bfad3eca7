import type { Anomaly } from '@signet/domain/heartbeat/anomalies/anomaly';
import type { AnomalyRecord } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { AnomalyRate, AnomalyStore } from '@signet/use-cases/ports/anomaly-store';
import type { IdGenerator } from '@signet/use-cases/ports/id-generator';
import { type Kysely, sql } from 'kysely';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { anomalyOfRow } from './anomaly-row.ts';
import { closeAnomaly } from './close-anomaly.ts';
import { listAnomalies } from './list-anomalies.ts';
import { sightAnomalies } from './sight-anomalies.ts';

/** The anomalies in the store. */
export function createAnomalyStore(db: Kysely<Schema>, ids: IdGenerator): AnomalyStore {
  return {
    list: (query) => listAnomalies(db, query),
    async find(id) {
      const row = await db
        .selectFrom('anomalies')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && anomalyOfRow(row);
    },
    async ofLicense(licenseId, limit) {
      const rows = await db
        .selectFrom('anomalies')
        .selectAll()
        .where('license_id', '=', licenseId)
        .orderBy('raised_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(anomalyOfRow);
    },
    async sight(seen, origin) {
      const raised: AnomalyRecord[] = [];
      for (let rest: readonly Anomaly[] = seen; rest.length > 0;) {
        const held = rest;
        const sighted = await db
          .transaction()
          .execute((transaction) => sightAnomalies(transaction, held, { ids, origin }));
        raised.push(...sighted.raised);
        rest = sighted.overtaken;
      }
      return raised;
    },
    dismiss: (dismissal, origin) =>
      db.transaction().execute((transaction) => closeAnomaly(transaction, dismissal, origin)),
    rate: (since) => rateOf(db, since),
  };
}

async function rateOf(db: Kysely<Schema>, since: UnixSeconds): Promise<AnomalyRate> {
  const { rows } = await sql<{ heard: string; anomalous: string }>`
    select count(*) as heard, count(*) filter (where exists (
      select from anomalies a where a.license_id = heard.license_id
        and a.severity = 'actionable' and a.dismissed_at is null
    )) as anomalous
    from (select license_id from pulse where last_at >= ${toDate(since)} group by license_id) heard`.execute(
    db,
  );
  return { heard: Number(rows[0]?.heard ?? 0), anomalous: Number(rows[0]?.anomalous ?? 0) };
}
