import type { MailOutbox, OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { Kysely, Selectable } from 'kysely';
import { toDate, toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** The mails that commits have written. */
export function createMailOutbox(db: Kysely<Schema>): MailOutbox {
  return {
    async find(id) {
      const row = await db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();
      return row && mailOfRow(row);
    },
    async ofLicense(licenseId) {
      const rows = await db
        .selectFrom('mails')
        .selectAll()
        .where('license_id', '=', licenseId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(mailOfRow);
    },
    async record(id, outcome) {
      const isSent = outcome.state === 'sent';
      await db
        .updateTable('mails')
        .set((row) => ({
          state: outcome.state,
          attempts: row('attempts', '+', 1),
          sent_at: isSent ? toDate(outcome.at) : null,
          error: isSent ? null : outcome.error,
        }))
        .where('id', '=', id)
        // A failure of a mail that was cancelled meanwhile must not schedule it again.
        .$if(!isSent, (rest) => rest.where('state', '=', 'scheduled'))
        .execute();
    },
    async cancelScheduled(jti) {
      const { numUpdatedRows } = await db
        .updateTable('mails')
        .set({ state: 'cancelled' })
        .where('jti', '=', jti)
        .where('state', '=', 'scheduled')
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}

function mailOfRow(row: Selectable<Schema['mails']>): OutboxMail {
  return {
    id: row.id,
    message: row.message,
    to: row.recipient,
    locale: row.locale,
    licenseId: row.license_id,
    jti: row.jti,
    state: row.state,
    attempts: row.attempts,
    sendAfter: toUnix(row.send_after),
    sentAt: toUnix(row.sent_at),
    error: row.error,
  };
}
