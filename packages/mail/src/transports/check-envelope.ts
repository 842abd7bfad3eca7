import { type Result, err, ok } from '@signet/domain/shared/result';
import type { MailFailure, OutgoingMail } from '@signet/use-cases/ports/mail-transport';

const ID = /^[\w-]{1,64}$/;
/** One bare address; quoted local parts are refused, because no mailbox here needs them. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]",;:\\@]+@[^\s\p{Cc}<>()[\]",;:\\@]+$/u;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Refuses a mail whose id, address or subject could become another header or another recipient. */
export function checkEnvelope(mail: OutgoingMail): Result<null, MailFailure> {
  if (!ID.test(mail.id)) return refused('the mail id has characters that a header cannot take');
  if (!ADDRESS.test(mail.to)) return refused('the recipient is not one plain address');
  if (CONTROL.test(mail.subject)) return refused('the subject has a control character');
  return ok(null);
}

function refused(detail: string): Result<null, MailFailure> {
  return err({ code: 'permanent', detail });
}
