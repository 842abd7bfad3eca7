import { toIso } from '@signet/domain/shared/duration';
import type { OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import * as z from 'zod';
import { instant, isoOrNull } from '../instant.ts';

/** A mail of the outbox; it holds names and ids, never a token. */
export const mailView = z.object({
  id: z.string(),
  message: z.string(),
  to: z.string(),
  locale: z.enum(['en', 'ro']),
  state: z.enum(['scheduled', 'sent', 'failed', 'cancelled']),
  attempts: z.int(),
  sendAfter: instant,
  sentAt: instant.nullable(),
  error: z.string().nullable(),
});

/** Draws a mail of the outbox. */
export function viewMail(mail: OutboxMail): z.infer<typeof mailView> {
  const { id, message, to, locale, state, attempts, error } = mail;
  const times = { sendAfter: toIso(mail.sendAfter), sentAt: isoOrNull(mail.sentAt) };
  return { id, message, to, locale, state, attempts, ...times, error };
}
