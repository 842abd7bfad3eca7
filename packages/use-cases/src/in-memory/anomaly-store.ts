import {
  type AnomalyRecord,
  dismissAnomaly,
  sightAnomaly,
} from '@signet/domain/heartbeat/anomalies/anomaly-record';
import { err } from '@signet/domain/shared/result';
import type { AnomalyFilter, AnomalyStore, ListedAnomaly } from '../ports/anomaly-store.ts';
import type { AuditOrigin } from '../ports/audit-entry.ts';
import type { IdGenerator } from '../ports/id-generator.ts';
import type { IdempotencyKey } from '../ports/ledger.ts';
import type { Memory } from './memory.ts';

/** The anomalies in memory. */
export function createInMemoryAnomalyStore(memory: Memory, ids: IdGenerator): AnomalyStore {
  const { anomalies } = memory;
  const newestFirst = () =>
    [...anomalies.values()].toReversed().toSorted((one, other) => other.raisedAt - one.raisedAt);
  return {
    async list({ filter, limit, cursor }) {
      const all = newestFirst()
        .map((anomaly) => listed(memory, anomaly))
        .filter((item) => matches(item, filter));
      const start = all.findIndex(({ anomaly }) => anomaly.id === cursor) + 1;
      const items = all.slice(start, start + limit);
      const last = start + limit < all.length ? items.at(-1) : undefined;
      return { items, nextCursor: last?.anomaly.id ?? null, total: all.length };
    },
    find: async (id) => anomalies.get(id),
    ofLicense: async (licenseId, limit) =>
      newestFirst()
        .filter((record) => record.licenseId === licenseId)
        .slice(0, limit),
    async sight(seen, origin) {
      return seen.flatMap((anomaly) => {
        const newest = newestFirst().find(
          ({ licenseId, type }) => licenseId === anomaly.licenseId && type === anomaly.type,
        );
        const sighting = sightAnomaly(newest ?? null, anomaly);
        if (sighting.kind === 'join') anomalies.set(sighting.record.id, sighting.record);
        if (sighting.kind !== 'raise') return [];
        const facts = { sightings: 1, raisedAt: origin.at, dismissal: null };
        const record = { ...sighting.anomaly, ...facts, id: ids.next('ano') };
        anomalies.set(record.id, record);
        note(memory, origin, { action: 'anomaly.raise', before: null, after: record });
        return [record];
      });
    },
    async dismiss({ id, reason, idempotency }, origin) {
      const before = anomalies.get(id);
      if (before === undefined) return err({ code: 'NOT_FOUND', what: 'anomaly' });
      const after = dismissAnomaly(before, reason, origin.at);
      if (!after.ok) return after;
      if (!claimKey(memory, idempotency)) return err({ code: 'IDEMPOTENCY_MISMATCH' });
      if (after.value === before) return after;
      anomalies.set(id, after.value);
      note(memory, origin, { action: 'anomaly.dismiss', before, after: after.value });
      return after;
    },
    async rate(since) {
      const heard = [...memory.pulses].filter(([, installs]) =>
        [...installs.values()].some(({ lastAt }) => lastAt >= since),
      );
      const suspicious = new Set(
        newestFirst()
          .filter(({ severity, dismissal }) => severity === 'actionable' && dismissal === null)
          .map(({ licenseId }) => licenseId),
      );
      return { heard: heard.length, anomalous: heard.filter(([id]) => suspicious.has(id)).length };
    },
  };
}

/** Takes the key of a request; `false` when it belongs to another. */
function claimKey({ answers }: Memory, idempotency: IdempotencyKey | null): boolean {
  if (idempotency === null) return true;
  const place = JSON.stringify([idempotency.scope, idempotency.key]);
  const earlier = answers.get(place);
  answers.set(place, earlier ?? { ...idempotency, answer: [], jti: null });
  return (earlier?.requestHash ?? idempotency.requestHash) === idempotency.requestHash;
}

function note(
  { audit }: Memory,
  origin: AuditOrigin,
  change: { readonly action: string; readonly before: unknown; readonly after: AnomalyRecord },
): void {
  audit.push({ ...origin, ...change, seq: audit.length + 1, targetId: change.after.licenseId });
}

function listed({ licenses }: Memory, anomaly: AnomalyRecord): ListedAnomaly {
  const license = licenses.get(anomaly.licenseId)?.license;
  if (license === undefined) throw new Error(`${anomaly.id} is about no license`);
  const { product, tier, status, holder, domains } = license;
  const { email, company } = holder;
  return { anomaly, license: { product, tier, status, email, company, domains } };
}

function matches({ anomaly, license }: ListedAnomaly, filter: AnomalyFilter): boolean {
  const state = anomaly.dismissal === null ? 'open' : 'dismissed';
  return (
    (filter.state ?? state) === state &&
    (filter.type ?? [anomaly.type]).includes(anomaly.type) &&
    (filter.severity ?? anomaly.severity) === anomaly.severity &&
    (filter.product ?? [license.product]).includes(license.product) &&
    (filter.licenseId ?? anomaly.licenseId) === anomaly.licenseId
  );
}
