import { err, ok } from '@signet/domain/shared/result';
import type {
  ListKind,
  NewestList,
  PublishedList,
  SignedListStore,
} from '@signet/use-cases/ports/signed-list-store';
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import { isConflict } from '../conflict.ts';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate, toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** The versions of the signed lists. */
export function createSignedListStore(db: Kysely<Schema>): SignedListStore {
  return {
    newest: (kind) => newest(db, kind),
    async publish(list) {
      try {
        await db.transaction().execute(async (transaction) => {
          await transaction.insertInto('signed_lists').values(rowOfList(list)).execute();
          if (list.kind !== 'revocations') return;
          await transaction
            .updateTable('revoked_licenses')
            .set({ listed_in: list.version })
            .where('listed_in', 'is', null)
            .execute();
        });
        return ok(undefined);
      } catch (error) {
        if (isConflict(error)) return err({ code: 'CONCURRENT_CHANGE' });
        throw error;
      }
    },
    listed: (after, upTo) => listed(db, after, upTo),
  };
}

/** One statement sees one instant: a list that another process publishes meanwhile is seen whole or not at all. */
async function newest(db: Kysely<Schema>, kind: ListKind): Promise<NewestList> {
  const unlisted = db
    .selectFrom('revoked_licenses')
    .select('license_id')
    .where('listed_in', 'is', null);
  const row = await db
    .selectFrom(sql<{ one: number }>`(select 1 as one)`.as('always'))
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('signed_lists')
          .selectAll()
          .where('kind', '=', kind)
          .orderBy('version', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .selectAll('latest')
    .select(({ exists }) => exists(unlisted).as('has_unlisted'))
    .executeTakeFirstOrThrow();
  const { has_unlisted: hasUnlisted, ...latest } = row;
  return {
    list: isPublished(latest) ? listOfRow(latest) : undefined,
    hasUnlisted: hasUnlisted === true,
  };
}

type Row = Selectable<Schema['signed_lists']>;

function isPublished(row: { readonly [Name in keyof Row]: Row[Name] | null }): row is Row {
  return row.version !== null;
}

async function listed(db: Kysely<Schema>, after: number, upTo: number) {
  const rows = await db
    .selectFrom('revoked_licenses')
    .select(['license_id', 'generation', 'code', 'revoked_at'])
    .where('listed_in', '>', after)
    .where('listed_in', '<=', upTo)
    .orderBy('listed_in')
    .orderBy('revoked_at')
    // Byte for byte on every engine and locale: the list is the same text everywhere.
    .orderBy(sql`license_id collate "C"`)
    .execute();
  return rows.map(({ license_id: licenseId, generation, code, revoked_at: at }) => ({
    licenseId,
    generation,
    code,
    at: toUnix(at),
  }));
}

function rowOfList(list: PublishedList): Insertable<Schema['signed_lists']> {
  return {
    kind: list.kind,
    version: list.version,
    issued_at: toDate(list.issuedAt),
    next_update: toDate(list.nextUpdate),
    kids: toJson(list.kids),
    keys: list.keys === null ? null : toJson(list.keys),
  };
}

function listOfRow(row: Row): PublishedList {
  return {
    kind: row.kind,
    version: row.version,
    issuedAt: toUnix(row.issued_at),
    nextUpdate: toUnix(row.next_update),
    kids: row.kids,
    keys: row.keys,
  };
}
