import type { OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { Database } from '../connect.ts';

/** Marks a mail that nobody will try again, so that the outbox does not promise it for ever. */
export async function failDeadMail(
  { db }: Pick<Database, 'db'>,
  id: OutboxMail['id'],
): Promise<void> {
  await db
    .updateTable('mails')
    .set((row) => ({
      state: 'failed',
      error: row.fn.coalesce('error', row.val('Every attempt failed.')),
    }))
    .where('id', '=', id)
    .where('state', '=', 'scheduled')
    .execute();
}
