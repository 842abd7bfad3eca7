import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { KeyMailDraft, MailDraft } from '@signet/use-cases/mail/mail-draft';
import type { IdGenerator } from '@signet/use-cases/ports/id-generator';
import type { Commit } from '@signet/use-cases/ports/ledger';
import type { OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { Transaction } from 'kysely';
import { toDate } from '../instant.ts';
import type { Jobs } from '../jobs/open-jobs.ts';
import type { Schema } from '../schema.ts';

/** Writes the mails of a commit and, with them, the jobs that send them: the transactional outbox. */
export async function writeMails(
  transaction: Transaction<Schema>,
  { mails, at }: Pick<Commit, 'mails' | 'at'>,
  { jobs, ids }: { readonly jobs: Pick<Jobs, 'send'>; readonly ids: IdGenerator },
): Promise<void> {
  for (const draft of mails) {
    const id = ids.next('mail');
    await transaction.insertInto('mails').values(rowOfMail(draft, { id, at })).execute();
    const { delaySeconds } = draft;
    await jobs.send(transaction, 'mail.deliver', { data: { mailId: id }, delaySeconds });
  }
}

/** The row of a mail that nobody has tried to send yet. */
export function rowOfMail(
  draft: MailDraft | KeyMailDraft,
  { id, at }: { readonly id: OutboxMail['id']; readonly at: UnixSeconds },
) {
  const { message, to, locale, delaySeconds } = draft;
  const about =
    'kid' in draft
      ? { license_id: null, kid: draft.kid, jti: null }
      : { license_id: draft.licenseId, kid: null, jti: draft.jti };
  return {
    ...about,
    id,
    message,
    locale,
    recipient: to,
    state: 'scheduled',
    attempts: 0,
    send_after: toDate(at + delaySeconds),
    sent_at: null,
    error: null,
    once_key: null,
    created_at: toDate(at),
  } as const;
}
