import { ok } from '@signet/domain/shared/result';
import { renderMail } from '@signet/mail/render-mail';
import type { OutgoingMail } from '@signet/use-cases/ports/mail-transport';
import { beforeAll, expect, test } from 'vitest';
import { as, type Json, openServer } from '../server-fixture.ts';
import { deliverMail } from './deliver-mail.ts';

const LICENSES = '/api/super-admin/licenses';
const body = { tier: 'pro', domain_binding: ['acme.ro'], locale: 'en', send_email: false };
const kit = { product: 'kit', tier: 'pro', kind: 'term', offer: 'pro-monthly', locale: 'en' };

let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  server = await openServer();
});

async function post(path: string, payload: object): Promise<Json> {
  const headers = as.service('owner');
  const url = `${LICENSES}${path}`;
  return (await server.app.inject({ method: 'POST', url, headers, payload })).json();
}

async function issued(change: object = {}): Promise<Json> {
  const { license } = await post('', { ...body, customer_email: 'ana@acme.ro', ...change });
  return license;
}

/** Sends every mail that waits for the license, oldest first. */
async function sentAbout(id: string): Promise<readonly OutgoingMail[]> {
  const sent: OutgoingMail[] = [];
  const transport = {
    send: async (mail: OutgoingMail) => {
      sent.push(mail);
      return ok({ messageId: `<${mail.id}>` });
    },
    close: async () => {},
  };
  const mails = await server.stores.outbox.ofLicense(id as `lic_${string}`);
  for (const mail of mails.toReversed()) {
    await deliverMail({ ...server.deps, renderMail, transport }, mail.id, { isLastAttempt: true });
  }
  return sent;
}

test.each([
  ['extend', kit, { days: 30 }, /^Extended: /],
  ['renew-support', {}, { support_period: '12mo' }, /^Support renewed: /],
  ['upgrade', {}, { tier: 'growth' }, /^Upgraded: /],
])('C31, E22: %s is told with the new key', async (action, change, payload, subject) => {
  const { id } = await issued({ ...change, send_email: false });
  await post(`/${id}/${action}`, payload);
  const [mail, ...more] = await sentAbout(id);
  expect(more).toEqual([]);
  expect(mail?.subject).toMatch(subject);
  const token = /LICENSE_(?:KEY|JWT)=(\S+)|=(eyJ\S+)/.exec(mail?.text ?? '');
  const key = token?.[1] ?? token?.[2] ?? '';
  expect(await server.deps.verifier.verify(key)).toMatchObject({
    ok: true,
    value: { sub: id, generation: 2 },
  });
});

test('D06, D10: a suspension is told without its reason, and so is its end', async () => {
  const { id } = await issued();
  await post(`/${id}/suspend`, { reason: 'The payment is disputed' });
  const [suspended] = await sentAbout(id);
  expect(suspended?.subject).toMatch(/^Suspended: /);
  expect(suspended?.text).not.toContain('disputed');
  expect(suspended?.text).not.toContain('Heartbeats');
  await post(`/${id}/reinstate`, {});
  const [reinstated] = await sentAbout(id);
  expect(reinstated?.subject).toMatch(/^Active again: /);
});

test('a suspension that is over before its mail left is not told any more', async () => {
  const { id } = await issued();
  await post(`/${id}/suspend`, { reason: 'The payment is disputed' });
  await post(`/${id}/reinstate`, {});
  expect((await sentAbout(id)).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^Active again: /),
  ]);
});

test('F21, B51: a refund is told', async () => {
  const { id } = await issued();
  await post(`/${id}/mark-refunded`, { refund_id: 're_123' });
  const [mail] = await sentAbout(id);
  expect(mail?.subject).toMatch(/^Refunded: /);
  expect(mail?.text).toContain('The whole payment for this license was refunded');
});

test('a suspended license that is extended gets no key by mail', async () => {
  const { id } = await issued(kit);
  await post(`/${id}/suspend`, { reason: 'The payment is disputed' });
  const preview = await post(`/${id}/extend/preview`, { days: 30 });
  expect(preview.mails).toEqual([]);
  await post(`/${id}/extend`, { days: 30 });
  const subjects = (await sentAbout(id)).map(({ subject }) => subject);
  expect(subjects).toEqual([expect.stringMatching(/^Suspended: /)]);
});
