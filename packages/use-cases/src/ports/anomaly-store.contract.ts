import type { Anomaly } from '@signet/domain/heartbeat/anomalies/anomaly';
import { type AnomalyId, QUIET_SECONDS } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { LicenseId } from '@signet/domain/license/license';
import { DAY, HOUR } from '@signet/domain/shared/duration';
import { describe, expect, test } from 'vitest';
import {
  issueCommit,
  sampleAccount,
  sampleActor,
  sampleIds,
  sampleLicense,
  sampleNow,
} from '../in-memory/samples.ts';
import type { AnomalyFilter, AnomalyPage } from './anomaly-store.ts';
import type { Stores } from './stores.ts';

const reason = 'Moved to a new host';

/** What every store of anomalies promises. */
export function anomalyStoreContract(stores: () => Stores): void {
  const issued = async () => {
    const account = sampleAccount();
    const license = sampleLicense(account);
    const result = await stores().ledger.commit(issueCommit(account, license));
    if (!result.ok) throw new Error('The issue was refused');
    return license;
  };
  const raised = async (licenseId: LicenseId, facts: Partial<Anomaly> = {}) => {
    const [record] = await stores().anomalies.sight([seenOf(licenseId, facts)], originAt(0));
    if (record === undefined) throw new Error('Nothing was raised');
    return record;
  };

  describe('anomalies', () => {
    test('B59 F02: is raised once, with its audit row', async () => {
      const { anomalies, auditLog } = stores();
      const { id } = await issued();
      const record = await raised(id);
      const facts = { sightings: 1, raisedAt: sampleNow, dismissal: null };
      expect(record).toEqual({ ...seenOf(id), ...facts, id: expect.stringMatching(/^ano_/) });
      expect(await anomalies.sight([seenOf(id)], originAt(5))).toEqual([]);
      expect(await anomalies.find(record.id)).toEqual(record);
      expect(await anomalies.ofLicense(id, 9)).toEqual([record]);
      const [row, issue] = await auditLog.ofTarget(id, 9);
      expect(row).toMatchObject({ action: 'anomaly.raise', before: null, after: record });
      expect(issue?.action).toBe('license.issue');
    });

    test('B59: what is seen again joins it, without another audit row', async () => {
      const { anomalies, auditLog } = stores();
      const { id } = await issued();
      const record = await raised(id);
      const evidence = {
        installIds: ['c'],
        generations: [2],
        firstAt: sampleNow + DAY,
        lastAt: sampleNow + DAY,
      };
      expect(await anomalies.sight([seenOf(id, { evidence })], originAt(DAY))).toEqual([]);
      expect(await anomalies.find(record.id)).toEqual({
        ...record,
        sightings: 2,
        evidence: {
          installIds: ['a', 'b', 'c'],
          generations: [1, 2],
          firstAt: sampleNow,
          lastAt: sampleNow + DAY,
        },
      });
      expect(await auditLog.ofTarget(id, 9)).toHaveLength(2);
    });

    test('B59 F09: of many that see it at once exactly one raises it', async () => {
      const { anomalies } = stores();
      const licenses = [await issued(), await issued()];
      const seen = licenses.map(({ id }) => seenOf(id));
      const orders = [seen, seen.toReversed(), seen, seen.toReversed(), seen];
      const answers = await Promise.all(
        orders.map((order, index) => anomalies.sight(order, originAt(index))),
      );
      expect(answers.flat()).toHaveLength(2);
      for (const { id } of licenses) expect(await anomalies.ofLicense(id, 9)).toHaveLength(1);
    });

    test('B63 F02: is dismissed with a reason, once, with its audit row', async () => {
      const { anomalies, auditLog } = stores();
      const { id } = await issued();
      const record = await raised(id);
      const short = await anomalies.dismiss(closing(record.id, 'ok'), originAt(1));
      expect(short).toMatchObject({ ok: false, error: { code: 'REASON_REQUIRED' } });
      const closed = { ...record, dismissal: { at: sampleNow + 9, reason } };
      expect(await anomalies.dismiss(closing(record.id), originAt(9))).toEqual({
        ok: true,
        value: closed,
      });
      const again = await anomalies.dismiss(
        closing(record.id, 'Another long reason'),
        originAt(20),
      );
      expect(again).toEqual({ ok: true, value: closed });
      expect(await anomalies.find(record.id)).toEqual(closed);
      const rows = await auditLog.ofTarget(id, 9);
      expect(rows.map(({ action }) => action)).toEqual([
        'anomaly.dismiss',
        'anomaly.raise',
        'license.issue',
      ]);
      expect(rows[0]).toMatchObject({ before: record, after: closed, actor: sampleActor });
      expect(await anomalies.dismiss(closing('ano_none'), originAt(9))).toMatchObject({
        error: { code: 'NOT_FOUND' },
      });
    });

    test('B63: a key closes once, and never another anomaly', async () => {
      const { anomalies } = stores();
      const one = await raised((await issued()).id);
      const other = await raised((await issued()).id);
      const idempotency = { scope: 'operator:usr_1', key: sampleIds.uuid(), requestHash: 'one' };
      const first = { ...closing(one.id), idempotency };
      const second = {
        ...closing(other.id),
        idempotency: { ...idempotency, requestHash: 'other' },
      };
      const answers = await Promise.all([
        anomalies.dismiss(first, originAt(1)),
        anomalies.dismiss(first, originAt(2)),
      ]);
      expect(answers[1]).toEqual(answers[0]);
      expect(await anomalies.dismiss(second, originAt(3))).toEqual({
        ok: false,
        error: { code: 'IDEMPOTENCY_MISMATCH' },
      });
      expect((await anomalies.find(other.id))?.dismissal).toBeNull();
    });

    test('B63: stays quiet for a day after a dismissal, then is raised anew', async () => {
      const { anomalies } = stores();
      const { id } = await issued();
      const first = await raised(id);
      await anomalies.dismiss(closing(first.id), originAt(0));
      const at = (lastAt: number) =>
        seenOf(id, { evidence: { ...seenOf(id).evidence, lastAt: sampleNow + lastAt } });
      expect(await anomalies.sight([at(QUIET_SECONDS - 1)], originAt(QUIET_SECONDS))).toEqual([]);
      const [second] = await anomalies.sight([at(QUIET_SECONDS)], originAt(QUIET_SECONDS));
      expect(second).toMatchObject({ licenseId: id, sightings: 1, dismissal: null });
      expect(second?.id).not.toBe(first.id);
      expect((await anomalies.ofLicense(id, 9)).map((record) => record.id)).toEqual([
        second?.id,
        first.id,
      ]);
    });

    test('B60: types are apart, and a distance is kept', async () => {
      const { anomalies } = stores();
      const { id } = await issued();
      const distant: Partial<Anomaly> = {
        type: 'distant-ip',
        severity: 'informational',
        evidence: { ...seenOf(id).evidence, kilometers: 4321 },
      };
      const seen = [seenOf(id), seenOf(id, distant)];
      expect(await anomalies.sight(seen, originAt(0))).toHaveLength(2);
      const [record] = (
        await anomalies.list({ filter: { licenseId: id, type: ['distant-ip'] }, limit: 9 })
      ).items;
      expect(record?.anomaly.evidence.kilometers).toBe(4321);
    });

    test('F02 F09: of several scans that end at once one moves the mark', async () => {
      const { evidence } = stores();
      const from = await evidence.scannedTo();
      const to = (from ?? sampleNow) + 60;
      const { actor, requestId } = originAt(0);
      const ends = await Promise.all(
        [1, 2, 3].map(() => evidence.finishScan({ from, to }, { actor, requestId })),
      );
      expect(ends.filter((moved) => moved)).toHaveLength(1);
      expect(await evidence.scannedTo()).toBe(to);
      expect(await evidence.finishScan({ from, to: to + 60 }, { actor, requestId })).toBe(false);
      expect(await evidence.scannedTo()).toBe(to);
    });

    test('B62: is listed with its license, newest first, page by page', async () => {
      const { anomalies } = stores();
      const license = await issued();
      const types = ['shared-token', 'superseded-token', 'revoked-token', 'distant-ip'] as const;
      for (const [index, type] of types.entries()) {
        await anomalies.sight([seenOf(license.id, { type })], originAt(index));
      }
      const filter = { licenseId: license.id };
      const whole = await anomalies.list({ filter, limit: 9 });
      expect(whole.items.map(({ anomaly }) => anomaly.type)).toEqual(types.toReversed());
      expect(whole).toMatchObject({ total: 4, nextCursor: null });
      expect(whole.items[0]?.license).toEqual({
        product: license.product,
        tier: license.tier,
        status: 'active',
        email: license.holder.email,
        company: license.holder.company,
        domains: license.domains,
      });
      const first = await anomalies.list({ filter, limit: 3 });
      const second: AnomalyPage = await anomalies.list({
        filter,
        limit: 3,
        ...(first.nextCursor === null ? {} : { cursor: first.nextCursor }),
      });
      expect([...first.items, ...second.items]).toEqual(whole.items);
      expect(second.nextCursor).toBeNull();
      expect((await anomalies.list({ filter, limit: 9, cursor: 'x' })).items).toEqual(whole.items);
    });

    test('B62: filters are alternatives within and all needed together', async () => {
      const { anomalies } = stores();
      const { id: licenseId, product } = await issued();
      const open = await raised(licenseId);
      const other = await raised(licenseId, { type: 'revoked-token', severity: 'informational' });
      await anomalies.dismiss(closing(other.id), originAt(0));
      const found = async (filter: AnomalyFilter) => {
        const page = await anomalies.list({ filter: { licenseId, ...filter }, limit: 9 });
        expect(page.total).toBe(page.items.length);
        return page.items.map(({ anomaly }) => anomaly.id).toSorted();
      };
      expect(await found({ state: 'open' })).toEqual([open.id]);
      expect(await found({ state: 'dismissed' })).toEqual([other.id]);
      expect(await found({ severity: 'actionable' })).toEqual([open.id]);
      expect(await found({ type: ['revoked-token', 'distant-ip'] })).toEqual([other.id]);
      expect(await found({ type: ['distant-ip'] })).toEqual([]);
      expect(await found({ product: [product, 'kit'] })).toEqual([open.id, other.id].toSorted());
      expect(await found({ product: ['kit'] })).toEqual([]);
    });
  });
}

function seenOf(licenseId: LicenseId, facts: Partial<Anomaly> = {}): Anomaly {
  return {
    type: 'shared-token',
    severity: 'actionable',
    licenseId,
    evidence: {
      installIds: ['a', 'b'],
      generations: [1],
      firstAt: sampleNow,
      lastAt: sampleNow + HOUR,
    },
    ...facts,
  };
}

function closing(id: AnomalyId, words = reason) {
  return { id, reason: words, idempotency: null };
}

function originAt(later: number) {
  return { actor: sampleActor, requestId: 'req_1', at: sampleNow + later };
}
