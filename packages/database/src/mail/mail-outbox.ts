import type {
  LicenseOutboxMail,
  MailOutbox,
  OutboxMail,
} from '@signet/use-cases/ports/mail-outbox';
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
      return rows.map(mailOfRow).filter(isAboutLicense);
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

function isAboutLicense(mail: OutboxMail): mail is LicenseOutboxMail {
  return 'licenseId' in mail;
}

function mailOfRow(row: Selectable<Schema['mails']>): OutboxMail {
  const { message, license_id: licenseId, kid, jti } = row;
  if (message === 'key-rotation-due') {
    if (kid === null) throw new Error(`The mail ${row.id} names no key`);
    return { ...sendingOfRow(row), message, kid };
  }
  if (licenseId === null) throw new Error(`The mail ${row.id} names no license`);
  return { ...sendingOfRow(row), message, licenseId, jti };
}

function sendingOfRow(row: Selectable<Schema['mails']>) {
  return {
    id: row.id,
    to: row.recipient,
    locale: row.locale,
    state: row.state,
    attempts: row.attempts,
    sendAfter: toUnix(row.send_after),
    sentAt: toUnix(row.sent_at),
    error: row.error,
  };
}
