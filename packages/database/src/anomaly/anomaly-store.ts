import type { Anomaly } from '@signet/domain/heartbeat/anomalies/anomaly';
import {
  type AnomalyRecord,
  dismissAnomaly,
} from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { err, ok } from '@signet/domain/shared/result';
import type { AnomalyRate, AnomalyStore } from '@signet/use-cases/ports/anomaly-store';
import type { IdGenerator } from '@signet/use-cases/ports/id-generator';
import { type Kysely, sql } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { anomalyOfRow } from './anomaly-row.ts';
import { listAnomalies } from './list-anomalies.ts';
import { sightAnomalies } from './sight-anomalies.ts';

/** The anomalies in the store. */
export function createAnomalyStore(db: Kysely<Schema>, ids: IdGenerator): AnomalyStore {
  return {
    list: (query) => listAnomalies(db, query),
    async find(id) {
      const row = await byId(db, id).executeTakeFirst();
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
    dismiss: (id, reason, origin) =>
      db.transaction().execute(async (transaction) => {
        const row = await byId(transaction, id).forUpdate().executeTakeFirst();
        if (row === undefined) return err({ code: 'NOT_FOUND', what: 'anomaly' });
        const before = anomalyOfRow(row);
        const after = dismissAnomaly(before, reason, origin.at);
        if (!after.ok || after.value === before) return after;
        await transaction
          .updateTable('anomalies')
          .set({
            dismissed_at: toDate(after.value.dismissal?.at ?? null),
            dismissed_by: toJson(origin.actor),
            dismiss_reason: after.value.dismissal?.reason ?? null,
          })
          .where('id', '=', id)
          .execute();
        const change = { targetId: before.licenseId, before, after: after.value };
        await appendAudit(transaction, origin, [{ action: 'anomaly.dismiss', ...change }]);
        return ok(after.value);
      }),
    rate: (since) => rateOf(db, since),
  };
}

function byId(db: Kysely<Schema>, id: AnomalyRecord['id']) {
  return db.selectFrom('anomalies').selectAll().where('id', '=', id);
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
