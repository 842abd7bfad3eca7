import { describe, expect, test } from 'vitest';
import {
  issueCommit,
  revokeCommit,
  sampleAccount,
  sampleActor,
  sampleLicense,
  sampleNow,
  transferCommit,
} from '../in-memory/samples.ts';
import type { AuditFilter, AuditPage, AuditRow } from './audit-log.ts';
import type { StoredLicense } from './license-store.ts';
import type { Stores } from './stores.ts';

/** What every audit log promises. */
export function auditLogContract(stores: () => Stores): void {
  describe('audit log', () => {
    test('B23: an issue is logged with every claim', async () => {
      const { auditLog } = stores();
      const { license, claims } = await issued(stores());
      const [row, ...more] = await auditLog.ofTarget(license.id, 9);
      expect(more).toEqual([]);
      expect(row).toEqual({
        seq: expect.any(Number),
        at: sampleNow,
        actor: sampleActor,
        action: 'license.issue',
        targetId: license.id,
        requestId: 'req_1',
        before: null,
        after: { ...license, claims },
      });
    });

    test('B43: a revocation is logged with the record before and after and its reason', async () => {
      const { auditLog, ledger } = stores();
      const { stored } = await issued(stores());
      const commit = revokeCommit(stored);
      await ledger.commit(commit);
      const [newest, oldest] = await auditLog.ofTarget(stored.license.id, 9);
      expect(newest).toMatchObject({ action: 'license.revoke', before: stored.license });
      expect(newest?.after).toEqual(commit.decision.licenses[0]);
      expect(newest?.after).toMatchObject({ revokeReason: { text: 'Seen on a public forum' } });
      expect(oldest?.action).toBe('license.issue');
    });

    test('B32: a transfer is logged once for each of its two licenses', async () => {
      const { auditLog, ledger } = stores();
      const { stored } = await issued(stores());
      const commit = transferCommit(stored, sampleAccount());
      await ledger.commit(commit);
      const [old, successor] = commit.decision.licenses;
      const [ofOld] = await auditLog.ofTarget(old?.id ?? '', 1);
      const [ofSuccessor] = await auditLog.ofTarget(successor?.id ?? '', 1);
      expect(ofOld).toMatchObject({ before: stored.license, after: old });
      expect(ofSuccessor).toMatchObject({ before: null });
      expect(ofSuccessor?.after).toEqual({ ...successor, claims: commit.decision.claims });
      expect(ofOld?.action).toBe('license.transfer');
      expect(ofSuccessor?.seq).toBe((ofOld?.seq ?? 0) + 1);
    });

    test('F01: the log is listed newest first, page by page, each row once', async () => {
      const { auditLog } = stores();
      for (let count = 0; count < 5; count += 1) await issued(stores());
      const filter = { action: ['license.issue'] };
      const whole = await auditLog.list({ filter, limit: 200 });
      expect(whole.nextCursor).toBeNull();
      expect(whole.total).toBe(whole.items.length);
      const seqs = whole.items.map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.toSorted((one, other) => other - one));
      const paged: AuditRow[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: AuditPage = await auditLog.list({ filter, limit: 2, cursor });
        expect(page.total).toBe(whole.total);
        paged.push(...page.items);
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole.items);
    });

    test('F01: rows are found by actor, action, target and time', async () => {
      const { auditLog, ledger } = stores();
      const { stored, license } = await issued(stores());
      await ledger.commit(revokeCommit(stored));
      const target = license.id;
      const found = async (filter: AuditFilter) =>
        (await auditLog.list({ filter: { target, ...filter }, limit: 9 })).items.map(
          ({ action }) => action,
        );
      const both = ['license.revoke', 'license.issue'];
      const actors = ['operator:usr_1', 'operator', 'ana@vendor.example'];
      for (const actor of actors) expect(await found({ actor })).toEqual(both);
      for (const actor of ['operator:usr_2', 'service', "x' or 1=1"])
        expect(await found({ actor })).toEqual([]);
      expect(await found({ action: ['license.revoke', 'license.refund'] })).toEqual([
        'license.revoke',
      ]);
      expect(await found({ from: sampleNow, to: sampleNow })).toEqual(both);
      expect(await found({ from: sampleNow + 1 })).toEqual([]);
      expect(await found({ to: sampleNow - 1 })).toEqual([]);
    });

    test('the numbers have no gaps, whatever was refused in between', async () => {
      const { auditLog, ledger } = stores();
      const { stored } = await issued(stores());
      const attempts = await Promise.all(
        Array.from({ length: 6 }, () => ledger.commit(revokeCommit(stored))),
      );
      expect(attempts.filter(({ ok }) => ok)).toHaveLength(1);
      const next = await issued(stores());
      const [revoked] = await auditLog.ofTarget(stored.license.id, 1);
      const [issue] = await auditLog.ofTarget(next.license.id, 1);
      expect(issue?.seq).toBe((revoked?.seq ?? 0) + 1);
    });
  });
}

async function issued({ ledger }: Stores) {
  const account = sampleAccount();
  const license = sampleLicense(account);
  const commit = issueCommit(account, license);
  const result = await ledger.commit(commit);
  if (!result.ok) throw new Error('The issue was refused');
  const stored: StoredLicense = { license, version: 1, createdAt: commit.at };
  return { license, stored, claims: commit.decision.claims };
}
