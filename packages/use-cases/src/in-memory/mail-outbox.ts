import type { LicenseOutboxMail, MailOutbox } from '../ports/mail-outbox.ts';
import type { Memory } from './memory.ts';

/** The mails in memory. */
export function createInMemoryMailOutbox({ mails }: Memory): MailOutbox {
  return {
    find: async (id) => mails.get(id),
    ofLicense: async (licenseId) =>
      [...mails.values()]
        .filter(
          (mail): mail is LicenseOutboxMail => 'licenseId' in mail && mail.licenseId === licenseId,
        )
        .toReversed(),
    async record(id, outcome) {
      const mail = mails.get(id);
      if (mail === undefined) return;
      const attempts = mail.attempts + 1;
      if (outcome.state === 'sent') {
        mails.set(id, { ...mail, attempts, state: 'sent', sentAt: outcome.at, error: null });
      } else if (mail.state === 'scheduled') {
        mails.set(id, { ...mail, attempts, state: outcome.state, error: outcome.error });
      }
    },
    async cancelScheduled(jti) {
      const waiting = [...mails.values()].filter(
        (mail) => 'jti' in mail && mail.jti === jti && mail.state === 'scheduled',
      );
      for (const mail of waiting) mails.set(mail.id, { ...mail, state: 'cancelled' });
      return waiting.length;
    },
  };
}
