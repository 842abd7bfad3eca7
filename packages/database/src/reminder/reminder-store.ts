import type { LicenseStatus } from '@signet/domain/license/license';
import type { IdGenerator } from '@signet/use-cases/ports/id-generator';
import type {
  EndingDate,
  EndingQuery,
  ReminderStore,
} from '@signet/use-cases/ports/reminder-store';
import { type Kysely, sql } from 'kysely';
import { toDate } from '../instant.ts';
import type { Jobs } from '../jobs/open-jobs.ts';
import { rowOfMail } from '../ledger/write-mails.ts';
import { licenseOfRow } from '../license/license-row.ts';
import type { Schema } from '../schema.ts';

const columns = {
  expiresAt: 'expires_at',
  supportUntil: 'support_until',
} as const satisfies Record<EndingDate, keyof Schema['licenses']>;

const active: LicenseStatus = 'active';

/** Reminders in the database; two workers may do the same round at the same time. */
export function createReminderStore({
  db,
  jobs,
  ids,
}: {
  readonly db: Kysely<Schema>;
  readonly jobs: Pick<Jobs, 'send'>;
  readonly ids: IdGenerator;
}): ReminderStore {
  return {
    ending: (query) => endingPage(db, query),
    async known(keys) {
      const rows = await db
        .selectFrom('mails')
        .select('once_key')
        .where(sql<boolean>`once_key = any(${keys}::text[])`)
        .execute();
      return new Set(rows.flatMap(({ once_key }) => (once_key === null ? [] : [once_key])));
    },
    schedule: ({ key, draft, at }) =>
      db.transaction().execute(async (transaction) => {
        const mail = { ...rowOfMail(draft, { id: ids.next('mail'), at }), once_key: key };
        const written = await transaction
          .insertInto('mails')
          .values(mail)
          .onConflict((conflict) => conflict.column('once_key').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (written === undefined) return false;
        const { delaySeconds } = draft;
        await jobs.send(transaction, 'mail.deliver', { data: { mailId: mail.id }, delaySeconds });
        return true;
      }),
  };
}

async function endingPage(db: Kysely<Schema>, query: EndingQuery) {
  const { date, after, until, last, limit } = query;
  const column = columns[date];
  const start = last?.license[date] ?? null;
  const rows = await db
    .selectFrom('licenses')
    .selectAll()
    .where('status', '=', active)
    .where(column, '<=', toDate(until))
    .$if(after !== null, (rest) => rest.where(column, '>', toDate(after)))
    .$if(last !== null, (rest) =>
      rest.where(
        sql<boolean>`(${sql.ref(column)}, id) > (${toDate(start)}::timestamptz, ${last?.license.id ?? ''})`,
      ),
    )
    .orderBy(column)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(licenseOfRow);
}
