import type { License } from '@signet/domain/license/license';
import type { Commit } from '@signet/use-cases/ports/ledger';
import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import type { Transaction } from 'kysely';
import { ConflictError } from '../conflict.ts';
import { toDate, toUnix } from '../instant.ts';
import { rowOfLicense } from '../license/license-row.ts';
import type { Schema } from '../schema.ts';

/**
 * Writes a decision's records in its order: those that were read with their next version, the others new.
 * @throws ConflictError when one was changed since it was read.
 */
export async function writeLicenses(
  transaction: Transaction<Schema>,
  commit: Pick<Commit, 'decision' | 'expected' | 'at'>,
): Promise<readonly StoredLicense[]> {
  const written: StoredLicense[] = [];
  for (const license of commit.decision.licenses) {
    const version = commit.expected.get(license.id);
    written.push(
      version === undefined
        ? await insert(transaction, license, commit.at)
        : await update(transaction, license, version),
    );
  }
  return written;
}

async function insert(
  transaction: Transaction<Schema>,
  license: License,
  createdAt: number,
): Promise<StoredLicense> {
  const row = { ...rowOfLicense(license), version: 1, created_at: toDate(createdAt) };
  await transaction.insertInto('licenses').values(row).execute();
  return { license, version: 1, createdAt };
}

async function update(
  transaction: Transaction<Schema>,
  license: License,
  expected: number,
): Promise<StoredLicense> {
  const version = expected + 1;
  const row = await transaction
    .updateTable('licenses')
    .set({ ...rowOfLicense(license), version })
    .where('id', '=', license.id)
    .where('version', '=', expected)
    .returning('created_at')
    .executeTakeFirst();
  if (row === undefined) throw new ConflictError(`${license.id} is not at version ${expected}`);
  return { license, version, createdAt: toUnix(row.created_at) };
}
