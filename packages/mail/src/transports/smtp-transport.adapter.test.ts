import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { MailTransport, OutgoingMail } from '@signet/use-cases/ports/mail-transport';
import { mailTransportContract } from '@signet/use-cases/ports/mail-transport.contract';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampleFacts } from '../messages/sample-facts.ts';
import { renderMail } from '../render-mail.ts';
import { openSmtpMailbox, collect, type SmtpMailbox } from './smtp-mailbox-fixture.ts';
import { createSmtpTransport } from './smtp-transport.ts';

const from = 'Acme Licențe <licenses@acme.example>';
const secret = 'eyJhbGciOiJFZERTQSJ9.c2VjcmV0.c2lnbmF0dXJl';
const mail: OutgoingMail = {
  id: 'mail_1',
  to: 'ana@acme.ro',
  locale: 'ro',
  subject: 'Licența ta',
  html: `<p>${secret}</p>`,
  text: `LICENSE_KEY=${secret}`,
};

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function transportTo(url: string): MailTransport {
  const transport = createSmtpTransport({ url, from });
  open.unshift(transport);
  return transport;
}

async function mailbox(options: Parameters<typeof openSmtpMailbox>[0] = {}): Promise<SmtpMailbox> {
  const opened = await openSmtpMailbox(options);
  open.push({ close: opened.stop });
  return opened;
}

function reply(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

mailTransportContract('the SMTP transport', async () => {
  const box = await openSmtpMailbox();
  return { transport: createSmtpTransport({ url: box.url, from }), ...box };
});

describe('B22: a key survives the way', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9_-]+$/);
  /** MJML's first import takes long on a busy machine. */
  beforeAll(() => renderMail('license-issued', sampleFacts['license-issued'], 'en'), 60_000);

  test('byte for byte, in text and html, for any token up to 12 KB', async () => {
    const box = await mailbox();
    const transport = transportTo(box.url);
    const long = fc.string({
      unit: fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
      minLength: 1,
      maxLength: 12_000,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(
        part,
        long,
        part,
        fc.constantFrom('en', 'ro'),
        async (head, body, end, locale) => {
          const line = `LICENSE_KEY=${head}.${body}.${end}`;
          const facts = { ...sampleFacts['license-issued'], token: `${head}.${body}.${end}` };
          const rendered = await renderMail('license-issued', facts, locale);
          const sent = await transport.send({ ...mail, ...rendered, locale });
          expect(sent).toMatchObject({ ok: true });
          const arrived = (await box.received()).at(-1);
          expect(arrived?.text.split(/\r?\n/)).toContain(line);
          expect(arrived?.html).toContain(`>${line}</div>`);
          expect(arrived?.subject).toBe(rendered.subject);
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  test('in short wire lines, quoted-printable, never flowed, marked as automatic and in its language', async () => {
    const box = await mailbox();
    const rendered = await renderMail('license-issued', sampleFacts['license-issued'], 'ro');
    await transportTo(box.url).send({ ...mail, ...rendered });
    const raw = box.raw()[0] ?? '';
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(raw.match(/^Content-Transfer-Encoding: quoted-printable$/gim)).toHaveLength(2);
    expect(raw).not.toMatch(/format=flowed|7bit/i);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^Content-Language: ro\r$/m);
    expect(raw).toMatch(/^From: =\?UTF-8\?.* <licenses@acme\.example>\r$/m);
  });

  test('a short plain mail is encoded too, because a relay may fold 7bit lines', async () => {
    const box = await mailbox();
    await transportTo(box.url).send({ ...mail, html: '<p>x</p>', text: 'x' });
    const raw = box.raw()[0] ?? '';
    expect(raw.match(/^Content-Transfer-Encoding: quoted-printable\r$/gim)).toHaveLength(2);
  });
});

describe('F12: what a failure means', () => {
  test.each([
    [550, '5.1.1 no such user', 'permanent'],
    [553, '5.1.3 bad mailbox', 'permanent'],
    [450, '4.2.1 mailbox busy', 'temporary'],
    [451, '4.7.1 greylisted, come back later', 'temporary'],
    [452, '4.2.2 over quota', 'temporary'],
    [530, '5.7.0 sign in first', 'temporary'],
    [503, '5.5.1 bad sequence', 'temporary'],
  ])(
    'a recipient refused with %i %s is %s, in the words of the server',
    async (code, text, meaning) => {
      const box = await mailbox({
        onRcptTo: (_address, _session, done) => done(reply(code, text)),
      });
      const sent = await transportTo(box.url).send(mail);
      expect(sent).toEqual({
        ok: false,
        error: { code: meaning, detail: `${code} ${text} (RCPT TO)` },
      });
      expect(box.raw()).toEqual([]);
    },
  );

  test.each([
    [550, 'temporary'],
    [552, 'permanent'],
  ])(
    'a sender refused with %i is %s: the sender is our setting, the size is not',
    async (code, meaning) => {
      const box = await mailbox({
        onMailFrom: (_address, _session, done) => done(reply(code, 'no')),
      });
      expect(await transportTo(box.url).send(mail)).toMatchObject({
        ok: false,
        error: { code: meaning },
      });
    },
  );

  test.each([
    [554, '5.7.1', 'permanent'],
    [451, '4.3.0', 'temporary'],
  ])(
    'a mail refused with %i %s is %s, and the detail does not repeat what the server quotes of it',
    async (code, status, meaning) => {
      const box = await mailbox({
        onData: (stream, _session, done) => {
          collect(stream, () => done(reply(code, `${status} spam: ${secret}`)));
        },
      });
      const sent = await transportTo(box.url).send(mail);
      expect(sent).toEqual({
        ok: false,
        error: { code: meaning, detail: `EMESSAGE ${code} ${status} (DATA)` },
      });
    },
  );

  test('wrong credentials are temporary and stay out of the detail', async () => {
    const box = await mailbox({
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      onAuth: (auth, _session, done) =>
        done(reply(535, `5.7.8 no ${auth.username} ${auth.password}`)),
    });
    const url = box.url.replace('smtp://', 'smtp://mailer:hunter2@');
    const sent = await transportTo(url).send(mail);
    expect(sent).toMatchObject({ ok: false, error: { code: 'temporary' } });
    expect(JSON.stringify(sent)).toMatch(/EAUTH 535 5\.7\.8/);
    expect(JSON.stringify(sent)).not.toMatch(/mailer|hunter2/);
  });

  test('a refused connection is temporary, at every attempt', async () => {
    const port = await freePort();
    const transport = transportTo(`smtp://127.0.0.1:${port}`);
    const sent = await transport.send(mail);
    expect(sent).toMatchObject({ ok: false, error: { code: 'temporary' } });
    expect(JSON.stringify(sent)).toContain('ECONNREFUSED');
    expect(await transport.send(mail)).toMatchObject({ ok: false, error: { code: 'temporary' } });
  });

  test('a connection that breaks after the greeting is temporary', async () => {
    const server = createServer((socket) => {
      socket.write('220 ready\r\n');
      socket.once('data', () => socket.destroy());
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => new Promise((resolve) => void server.close(() => resolve())) });
    const { port } = server.address() as AddressInfo;
    const sent = await transportTo(`smtp://127.0.0.1:${port}`).send(mail);
    expect(sent).toMatchObject({ ok: false, error: { code: 'temporary' } });
  });
});

describe('settings', () => {
  test.each(['', 'host:25', 'http://host', 'smtp', '//host'])(
    'SMTP_URL %j is refused by name',
    (url) => {
      expect(() => createSmtpTransport({ url, from })).toThrow(/^SMTP_URL must start with/);
    },
  );

  test.each(['', 'Acme', 'acme.example', 'A <a@b.c>, B <b@b.c>', 'a@b.c\r\nBcc: x@y.z'])(
    'MAIL_FROM %j is refused by name',
    (sender) => {
      expect(() => createSmtpTransport({ url: 'smtp://127.0.0.1', from: sender })).toThrow(
        /^MAIL_FROM must be/,
      );
    },
  );
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
