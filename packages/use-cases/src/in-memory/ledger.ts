import type { License } from '@signet/domain/license/license';
import { err, ok } from '@signet/domain/shared/result';
import type { IdGenerator } from '../ports/id-generator.ts';
import type { Commit, Ledger } from '../ports/ledger.ts';
import type { StoredLicense } from '../ports/license-store.ts';
import type { Memory } from './memory.ts';

/** Writes decisions to memory. Nothing is awaited between the check and the last write: all or nothing. */
export function createInMemoryLedger(memory: Memory, ids: IdGenerator): Ledger {
  return {
    async commit(commit) {
      if (isOvertaken(memory, commit)) return err({ code: 'CONCURRENT_CHANGE' });
      const { newAccount, decision, idempotency } = commit;
      if (newAccount !== null) memory.accounts.set(newAccount.email, newAccount);
      const written = decision.licenses.map((license) => nextOf(memory, commit, license));
      for (const stored of written) memory.licenses.set(stored.license.id, stored);
      writeToken(memory, commit);
      writeMails(memory, commit, ids);
      writeAudit(memory, commit);
      if (idempotency !== null) {
        const jti = commit.token?.claims.jti ?? null;
        memory.answers.set(placeOf(idempotency), { ...idempotency, answer: written, jti });
      }
      return ok(written);
    },
    findAnswer: async (scope, key) => memory.answers.get(placeOf({ scope, key })),
  };
}

function placeOf({ scope, key }: { readonly scope: string; readonly key: string }): string {
  return JSON.stringify([scope, key]);
}

function isOvertaken(
  memory: Memory,
  { decision, expected, newAccount, idempotency }: Commit,
): boolean {
  const isStale = decision.licenses.some(
    ({ id }) => expected.has(id) && memory.licenses.get(id)?.version !== expected.get(id),
  );
  const isAddressTaken = newAccount !== null && memory.accounts.has(newAccount.email);
  const isKeyUsed = idempotency !== null && memory.answers.has(placeOf(idempotency));
  return isStale || isAddressTaken || isKeyUsed;
}

function nextOf(memory: Memory, { expected, at }: Commit, license: License): StoredLicense {
  const earlier = expected.has(license.id) ? memory.licenses.get(license.id) : undefined;
  return {
    license,
    version: (earlier?.version ?? 0) + 1,
    createdAt: earlier?.createdAt ?? at,
  };
}

function writeToken(memory: Memory, { token, decision }: Commit): void {
  if (token === null) return;
  const { claims, sha256 } = token;
  const license = decision.licenses.find(({ id }) => id === claims.sub);
  if (license === undefined) throw new Error(`The claims of ${claims.jti} are of no license here`);
  memory.tokens.set(claims.jti, {
    jti: claims.jti,
    licenseId: license.id,
    generation: claims.generation,
    kid: claims.kid,
    sha256,
    claims,
  });
}

function writeMails(memory: Memory, { mails, at }: Commit, ids: IdGenerator): void {
  for (const { delaySeconds, ...mail } of mails) {
    const id = ids.next('mail');
    memory.mails.set(id, {
      ...mail,
      id,
      state: 'scheduled',
      attempts: 0,
      sendAfter: at + delaySeconds,
      sentAt: null,
      error: null,
    });
  }
}

function writeAudit({ audit }: Memory, { actor, requestId, at, decision }: Commit): void {
  const { event, licenses, claims } = decision;
  for (const license of licenses) {
    audit.push({
      seq: audit.length + 1,
      at,
      actor,
      requestId,
      action: event.type,
      targetId: license.id,
      before: 'before' in event && event.before.id === license.id ? event.before : null,
      after: claims?.sub === license.id ? { ...license, claims } : license,
    });
  }
}
