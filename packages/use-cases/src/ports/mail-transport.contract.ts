import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MailTransport, OutgoingMail } from './mail-transport.ts';

/** What a reader finds in the mailbox. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly messageId: string;
}

/** A transport on trial and the mailbox it delivers to. */
export interface MailTransportTrial {
  readonly transport: MailTransport;
  /** Oldest first. */
  readonly received: () => Promise<readonly ReceivedMail[]>;
  readonly stop: () => Promise<void>;
}

const longLine = `LICENSE_KEY=${'eyJhbGciOiJFZERTQSJ9_-'.repeat(90)}.end`;

const mail: OutgoingMail = {
  id: 'mail_01K0000000000000000000000',
  to: 'ana@acme.ro',
  locale: 'ro',
  subject: 'Licența ta Magazin pentru știință.ro',
  html: `<!doctype html><p>Bună, țară</p><pre>${longLine}</pre>`,
  text: `Bună, țară\n\n${longLine}\n\n.\n-- \nFrom here on`,
};

const headerAttacks: readonly (readonly [string, Partial<OutgoingMail>])[] = [
  ['CR LF in the address', { to: 'ana@acme.ro\r\nBcc: eve@evil.example' }],
  ['a second address', { to: 'ana@acme.ro, eve@evil.example' }],
  ['a display name', { to: 'Ana <ana@acme.ro>' }],
  ['no address', { to: '' }],
  ['LF in the subject', { subject: 'Hello\nBcc: eve@evil.example' }],
  ['CR in the subject', { subject: 'Hello\rBcc: eve@evil.example' }],
  ['NUL in the subject', { subject: 'Hello\0' }],
  ['CR LF in the id', { id: 'mail_1\r\nBcc: eve@evil.example' }],
];

/** What every mail transport promises (B22, F12). */
export function mailTransportContract(name: string, open: () => Promise<MailTransportTrial>): void {
  describe(`${name} keeps the mail transport's contract`, () => {
    let trial: MailTransportTrial;
    beforeEach(async () => {
      trial = await open();
    });
    afterEach(async () => {
      await trial.transport.close();
      await trial.stop();
    });

    test('B22: a mail arrives once, byte for byte, however long its lines are', async () => {
      const sent = await trial.transport.send(mail);
      expect(sent).toMatchObject({ ok: true });
      const [arrived, ...others] = await trial.received();
      expect(others).toEqual([]);
      expect(arrived).toMatchObject({ to: mail.to, subject: mail.subject });
      expect(arrived?.text.trimEnd()).toBe(mail.text);
      expect(arrived?.html.trimEnd()).toBe(mail.html);
    });

    test('F12: every attempt at the same mail carries the same Message-ID', async () => {
      const first = await trial.transport.send(mail);
      const second = await trial.transport.send(mail);
      const other = await trial.transport.send({ ...mail, id: 'mail_2' });
      expect(first).toEqual(second);
      expect(other).not.toEqual(first);
      const ids = (await trial.received()).map((arrived) => arrived.messageId);
      expect(new Set(ids).size).toBe(2);
      expect(first).toEqual({ ok: true, value: { messageId: ids[0] } });
    });

    test.each(headerAttacks)('%s is refused for good and nothing leaves', async (_what, attack) => {
      const sent = await trial.transport.send({ ...mail, ...attack });
      expect(sent).toMatchObject({ ok: false, error: { code: 'permanent' } });
      expect(JSON.stringify(sent)).not.toMatch(/eyJhbGci|evil\.example/);
      expect(await trial.received()).toEqual([]);
    });

    test('many mails at once all arrive', async () => {
      const ids = Array.from({ length: 25 }, (_, index) => `mail_${index}`);
      const sent = await Promise.all(ids.map((id) => trial.transport.send({ ...mail, id })));
      expect(sent.every((one) => one.ok)).toBe(true);
      expect(await trial.received()).toHaveLength(25);
    });

    test('after close a mail stays to be sent later, and closing twice is fine', async () => {
      await trial.transport.close();
      await trial.transport.close();
      expect(await trial.transport.send(mail)).toMatchObject({
        ok: false,
        error: { code: 'temporary' },
      });
    });
  });
}
