import { describe, expect, test } from 'vitest';
import {
  issueCommit,
  resendCommit,
  revokeCommit,
  sampleAccount,
  sampleIds,
  sampleLicense,
  transferCommit,
} from '../in-memory/samples.ts';
import type { Commit, Ledger } from './ledger.ts';
import type { StoredLicense } from './license-store.ts';
import type { Stores } from './stores.ts';

const overtaken = { ok: false, error: { code: 'CONCURRENT_CHANGE' } };

/** What every ledger promises. */
export function ledgerContract(stores: () => Stores): void {
  describe('ledger', () => {
    test('B20 B25 R6: an issue writes the license, the customer and the token record', async () => {
      const { ledger, licenses, accounts } = stores();
      const account = sampleAccount();
      const license = sampleLicense(account);
      const commit = issueCommit(account, license);
      const [stored] = await committed(ledger, commit);
      expect(stored).toEqual({ license, version: 1, createdAt: commit.at });
      expect(await licenses.find(license.id)).toEqual(stored);
      expect(await accounts.findByEmail(account.email)).toEqual(account);
      expect(await licenses.findToken(license.jti)).toEqual({
        jti: license.jti,
        licenseId: license.id,
        generation: 1,
        kid: license.kid,
        sha256: commit.token?.sha256,
        claims: commit.token?.claims,
      });
    });

    test('R6: claims and limits come back in the order in which they were written', async () => {
      const { ledger, licenses } = stores();
      const { license, commit } = newIssue();
      await committed(ledger, commit);
      const token = await licenses.findToken(license.jti);
      const found = await licenses.find(license.id);
      expect(JSON.stringify(token?.claims)).toBe(JSON.stringify(commit.token?.claims));
      expect(JSON.stringify(found?.license.limits)).toBe(JSON.stringify(license.limits));
    });

    test('R12: a re-send writes the next version and a second token record', async () => {
      const { ledger, licenses } = stores();
      const issued = await issued1(ledger);
      const commit = resendCommit(issued);
      const [stored] = await committed(ledger, commit);
      expect(stored).toMatchObject({ version: 2, createdAt: issued.createdAt });
      expect(stored?.license.generation).toBe(2);
      expect(await licenses.find(issued.license.id)).toEqual(stored);
      expect(await licenses.findToken(issued.license.jti)).toMatchObject({ generation: 1 });
      expect(await licenses.findToken(commit.token?.claims.jti ?? '')).toMatchObject({
        generation: 2,
      });
    });

    test('B29 B31 R11: a transfer writes both records together, in the order of the decision', async () => {
      const { ledger, licenses, accounts } = stores();
      const buyer = sampleAccount();
      const commit = transferCommit(await issued1(ledger), buyer);
      const [old, successor] = await committed(ledger, commit);
      expect(old?.license.status).toBe('transferred');
      expect(successor?.license).toMatchObject({ status: 'active', generation: 1 });
      expect(await licenses.find(old?.license.id ?? 'lic_')).toEqual(old);
      expect(await licenses.find(successor?.license.id ?? 'lic_')).toEqual(successor);
      expect(await accounts.findByEmail(buyer.email)).toEqual(buyer);
    });

    test('B37: a revocation keeps its reason', async () => {
      const { ledger, licenses } = stores();
      const commit = revokeCommit(await issued1(ledger));
      const [stored] = await committed(ledger, commit);
      expect(await licenses.find(stored?.license.id ?? 'lic_')).toEqual(stored);
      expect(stored?.license).toMatchObject({
        status: 'revoked',
        revokeReason: { code: 'leaked', text: 'Seen on a public forum' },
      });
    });

    test('a change of something that was changed since is refused and writes nothing', async () => {
      const { ledger, licenses, outbox, auditLog } = stores();
      const issued = await issued1(ledger);
      const late = resendCommit(issued);
      const [newest] = await committed(ledger, revokeCommit(issued));
      const mails = await outbox.ofLicense(issued.license.id);
      const audit = await auditLog.ofTarget(issued.license.id, 9);
      expect(await ledger.commit(late)).toEqual(overtaken);
      expect(await licenses.find(issued.license.id)).toEqual(newest);
      expect(await licenses.findToken(late.token?.claims.jti ?? '')).toBeUndefined();
      expect(await outbox.ofLicense(issued.license.id)).toEqual(mails);
      expect(await auditLog.ofTarget(issued.license.id, 9)).toEqual(audit);
    });

    test('of two changes at once exactly one happens', async () => {
      const { ledger, licenses } = stores();
      const issued = await issued1(ledger);
      const results = await Promise.all([
        ledger.commit(resendCommit(issued)),
        ledger.commit(revokeCommit(issued)),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual(overtaken);
      expect((await licenses.find(issued.license.id))?.version).toBe(2);
    });

    test('of two new customers with one address exactly one is written', async () => {
      const { ledger, licenses } = stores();
      const one = sampleAccount();
      const other = sampleAccount({ email: one.email });
      const [first, second] = [sampleLicense(one), sampleLicense(other)];
      const results = await Promise.all([
        ledger.commit(issueCommit(one, first)),
        ledger.commit(issueCommit(other, second)),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual(overtaken);
      const found = await Promise.all([licenses.find(first.id), licenses.find(second.id)]);
      expect(found.filter((stored) => stored !== undefined)).toHaveLength(1);
    });

    test('the answer of a request is kept under its key, without the token', async () => {
      const { ledger } = stores();
      const { license, commit } = newIssue();
      const idempotency = { scope: 'operator:usr_1', key: sampleIds.uuid(), requestHash: 'abc' };
      const answer = await committed(ledger, { ...commit, idempotency });
      const found = await ledger.findAnswer(idempotency.scope, idempotency.key);
      expect(found).toEqual({ ...idempotency, answer, jti: license.jti });
      expect(JSON.stringify(found?.answer)).toBe(JSON.stringify(answer));
      expect(await ledger.findAnswer('operator:usr_2', idempotency.key)).toBeUndefined();
    });

    test('of two requests at once with one key exactly one happens', async () => {
      const { ledger, licenses } = stores();
      const idempotency = { scope: 'service:key_1', key: sampleIds.uuid(), requestHash: 'abc' };
      const issues = [newIssue(), newIssue()];
      const results = await Promise.all(
        issues.map(({ commit }) => ledger.commit({ ...commit, idempotency })),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual(overtaken);
      const found = await Promise.all(issues.map(({ license }) => licenses.find(license.id)));
      const written = found.filter((stored) => stored !== undefined);
      expect(written).toHaveLength(1);
      const answer = await ledger.findAnswer(idempotency.scope, idempotency.key);
      expect(answer?.answer).toEqual(written);
    });
  });
}

function newIssue() {
  const account = sampleAccount();
  const license = sampleLicense(account);
  return { license, commit: issueCommit(account, license) };
}

async function issued1(ledger: Ledger): Promise<StoredLicense> {
  const [stored] = await committed(ledger, newIssue().commit);
  if (stored === undefined) throw new Error('Nothing was issued');
  return stored;
}

async function committed(ledger: Ledger, commit: Commit): Promise<readonly StoredLicense[]> {
  const result = await ledger.commit(commit);
  if (!result.ok) throw new Error(`The commit was refused: ${result.error.code}`);
  return result.value;
}
