import { describe, expect, test } from 'vitest';
import {
  issueCommit,
  resendCommit,
  sampleAccount,
  sampleLicense,
  sampleNow,
} from '../in-memory/samples.ts';
import type { OutboxMail } from './mail-outbox.ts';
import type { Stores } from './stores.ts';

/** What every outbox promises. */
export function mailOutboxContract(stores: () => Stores): void {
  describe('mail outbox', () => {
    test('B22 R6: a commit schedules its mails; they name the token and do not hold it', async () => {
      const { license, mail } = await issuedMail(stores());
      expect(mail).toEqual({
        id: expect.stringMatching(/^mail_/),
        message: 'license-issued',
        to: license.holder.email,
        locale: 'ro',
        licenseId: license.id,
        jti: license.jti,
        state: 'scheduled',
        attempts: 0,
        sendAfter: sampleNow,
        sentAt: null,
        error: null,
      });
      expect(await stores().outbox.find(mail.id)).toEqual(mail);
    });

    test('B26: the mails of a license come newest first; a re-sent key waits for an undo', async () => {
      const { outbox, ledger, licenses } = stores();
      const { license, mail } = await issuedMail(stores());
      const stored = await licenses.find(license.id);
      if (stored === undefined) throw new Error('Nothing was issued');
      const commit = resendCommit(stored);
      await ledger.commit({ ...commit, at: sampleNow + 60 });
      const mails = await outbox.ofLicense(license.id);
      expect(mails.map(({ message }) => message)).toEqual(['license-resent', 'license-issued']);
      expect(mails[0]?.sendAfter).toBe(sampleNow + 65);
      expect(mails[1]).toEqual(mail);
    });

    test('an attempt is counted with how it ended', async () => {
      const { outbox } = stores();
      const { mail } = await issuedMail(stores());
      await outbox.record(mail.id, { state: 'scheduled', error: '451 try later' });
      const tried = { ...mail, attempts: 1, error: '451 try later' };
      expect(await outbox.find(mail.id)).toEqual(tried);
      await outbox.record(mail.id, { state: 'sent', at: sampleNow + 9 });
      const sent = { ...mail, state: 'sent', attempts: 2, sentAt: sampleNow + 9 };
      expect(await outbox.find(mail.id)).toEqual(sent);
    });

    test('a last failure is kept', async () => {
      const { outbox } = stores();
      const { mail } = await issuedMail(stores());
      await outbox.record(mail.id, { state: 'failed', error: '550 no such user' });
      const failed = { ...mail, state: 'failed', attempts: 1, error: '550 no such user' };
      expect(await outbox.find(mail.id)).toEqual(failed);
    });

    test('a token’s mails can be cancelled until they have left, and stay cancelled', async () => {
      const { outbox } = stores();
      const { license, mail } = await issuedMail(stores());
      expect(await outbox.cancelScheduled(license.jti)).toBe(1);
      expect(await outbox.cancelScheduled(license.jti)).toBe(0);
      await outbox.record(mail.id, { state: 'scheduled', error: 'late' });
      expect(await outbox.find(mail.id)).toEqual({ ...mail, state: 'cancelled' });
    });

    test('a mail that has left cannot be cancelled', async () => {
      const { outbox } = stores();
      const { license, mail } = await issuedMail(stores());
      await outbox.record(mail.id, { state: 'sent', at: sampleNow });
      expect(await outbox.cancelScheduled(license.jti)).toBe(0);
    });
  });
}

async function issuedMail({ ledger, outbox }: Stores) {
  const account = sampleAccount();
  const license = sampleLicense(account);
  await ledger.commit(issueCommit(account, license));
  const [mail] = await outbox.ofLicense(license.id);
  if (mail === undefined) throw new Error('No mail was written');
  return { license, mail: mail satisfies OutboxMail };
}
