import { err, ok } from '@signet/domain/shared/result';
import type { IdGenerator } from '@signet/use-cases/ports/id-generator';
import type { Commit, Ledger } from '@signet/use-cases/ports/ledger';
import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import type { Kysely, Transaction } from 'kysely';
import { rowOfAccount } from '../account/account-store.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { isConflict } from '../conflict.ts';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate } from '../instant.ts';
import type { Jobs } from '../jobs/open-jobs.ts';
import type { Schema } from '../schema.ts';
import { auditEntriesOf } from './audit-entries.ts';
import { writeLicenses } from './write-licenses.ts';
import { writeMails } from './write-mails.ts';
import { writeRevocations } from './write-revocations.ts';

/** What the ledger stands on. */
export interface LedgerDeps {
  readonly db: Kysely<Schema>;
  readonly jobs: Pick<Jobs, 'send'>;
  readonly ids: IdGenerator;
}

/** Writes decisions with everything that belongs to them, each in one transaction. */
export function createLedger({ db, jobs, ids }: LedgerDeps): Ledger {
  return {
    async commit(commit) {
      try {
        const written = await db.transaction().execute(async (transaction) => {
          const licenses = await writeState(transaction, commit);
          await writeMails(transaction, commit, { jobs, ids });
          await writeAnswer(transaction, commit, licenses);
          await appendAudit(transaction, commit, auditEntriesOf(commit));
          return licenses;
        });
        return ok(written);
      } catch (error) {
        if (isConflict(error)) return err({ code: 'CONCURRENT_CHANGE' });
        throw error;
      }
    },
    findAnswer: (scope, key) =>
      db
        .selectFrom('idempotency')
        .select(['scope', 'key', 'request_hash as requestHash', 'answer', 'jti'])
        .where('scope', '=', scope)
        .where('key', '=', key)
        .executeTakeFirst(),
  };
}

async function writeState(
  transaction: Transaction<Schema>,
  commit: Commit,
): Promise<readonly StoredLicense[]> {
  if (commit.newAccount !== null) {
    await transaction
      .insertInto('accounts')
      .values(rowOfAccount(commit.newAccount, commit.at))
      .execute();
  }
  const licenses = await writeLicenses(transaction, commit);
  await writeToken(transaction, commit);
  await writeRevocations(transaction, commit);
  return licenses;
}

/** The claims and the hash; the text itself is nowhere in the store (R6). */
async function writeToken(transaction: Transaction<Schema>, commit: Commit): Promise<void> {
  if (commit.token === null) return;
  const { claims, sha256 } = commit.token;
  const license = commit.decision.licenses.find(({ id }) => id === claims.sub);
  if (license === undefined) throw new Error(`The claims of ${claims.jti} are of no license here`);
  await transaction
    .insertInto('tokens')
    .values({
      jti: claims.jti,
      license_id: license.id,
      generation: claims.generation,
      kid: claims.kid,
      sha256,
      claims: toJson(claims),
      created_at: toDate(commit.at),
    })
    .execute();
}

/** The key's primary key is what lets exactly one of two equal requests win. */
async function writeAnswer(
  transaction: Transaction<Schema>,
  commit: Commit,
  answer: readonly StoredLicense[],
): Promise<void> {
  if (commit.idempotency === null) return;
  const { scope, key, requestHash } = commit.idempotency;
  await transaction
    .insertInto('idempotency')
    .values({
      scope,
      key,
      request_hash: requestHash,
      answer: toJson(answer),
      jti: commit.token?.claims.jti ?? null,
      created_at: toDate(commit.at),
    })
    .execute();
}
