import { err, ok } from '@signet/domain/shared/result';
import { renderMail } from '@signet/mail/render-mail';
import type { MailFailure, OutgoingMail } from '@signet/use-cases/ports/mail-transport';
import { expect, test } from 'vitest';
import { as, openServer } from '../server-fixture.ts';
import { deliverMail, MailNotDeliveredError } from './deliver-mail.ts';

const LICENSES = '/api/super-admin/licenses';
const NEXT = { isLastAttempt: false };

async function withMails(failure: MailFailure | null = null) {
  const server = await openServer();
  const sent: OutgoingMail[] = [];
  const deps = {
    ...server.deps,
    renderMail,
    transport: {
      send: async (mail: OutgoingMail) => {
        sent.push(mail);
        return failure === null ? ok({ messageId: `<${mail.id}>` }) : err(failure);
      },
      close: async () => {},
    },
  };
  const post = async (path: string, payload: object = {}) => {
    const headers = as.service('owner');
    const answer = await server.app.inject({
      method: 'POST',
      url: `${LICENSES}${path}`,
      headers,
      payload,
    });
    return answer.json();
  };
  const body = {
    customer_email: 'ana@acme.ro',
    tier: 'pro',
    domain_binding: ['acme.ro'],
    locale: 'en',
  };
  const { license, token } = await post('', body);
  const mailsOf = (id: string) => server.stores.outbox.ofLicense(id as `lic_${string}`);
  const firstMail = async (id: string) => {
    const [mail] = await mailsOf(id);
    if (mail === undefined) throw new Error('No mail was scheduled');
    return mail;
  };
  return { ...server, deps, sent, post, license, token, mailsOf, firstMail };
}

test('B22, R6: the mail carries the very token that was answered, rendered from its claims', async () => {
  const { deps, sent, license, token, firstMail } = await withMails();
  const mail = await firstMail(license.id);
  await deliverMail(deps, mail.id, NEXT);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ id: mail.id, to: 'ana@acme.ro', locale: 'en' });
  expect(sent[0]?.text).toContain(token);
  expect(await firstMail(license.id)).toMatchObject({ state: 'sent', attempts: 1 });
});

test('a job that runs again sends nothing twice', async () => {
  const { deps, sent, license, firstMail } = await withMails();
  const mail = await firstMail(license.id);
  await deliverMail(deps, mail.id, NEXT);
  await deliverMail(deps, mail.id, NEXT);
  await deliverMail(deps, 'mail_none', NEXT);
  expect(sent).toHaveLength(1);
});

test('a temporary failure is tried again, and gives up after the last attempt', async () => {
  const { deps, license, firstMail } = await withMails({ code: 'temporary', detail: '451 later' });
  const { id } = await firstMail(license.id);
  await expect(deliverMail(deps, id, NEXT)).rejects.toThrow(MailNotDeliveredError);
  expect(await firstMail(license.id)).toMatchObject({ state: 'scheduled', error: '451 later' });
  await deliverMail(deps, id, { isLastAttempt: true });
  expect(await firstMail(license.id)).toMatchObject({ state: 'failed', attempts: 2 });
});

test('a permanent failure is not tried again', async () => {
  const { deps, license, firstMail } = await withMails({ code: 'permanent', detail: '550 no' });
  const { id } = await firstMail(license.id);
  await deliverMail(deps, id, NEXT);
  expect(await firstMail(license.id)).toMatchObject({ state: 'failed', error: '550 no' });
});

test('a key that was revoked while its mail waited is not sent', async () => {
  const { deps, sent, post, license, firstMail } = await withMails();
  const { id } = await firstMail(license.id);
  await post(`/${license.id}/revoke`, { reason: 'JWT posted on forum X' });
  await deliverMail(deps, id, NEXT);
  expect(sent).toEqual([]);
  expect(await firstMail(license.id)).toMatchObject({ state: 'failed' });
});

test('B33, B34: a transfer tells both sides; only the new owner gets a key', async () => {
  const { deps, sent, post, license, mailsOf } = await withMails();
  const consent = { confirmation_from_old: true, confirmation_from_new: true };
  const to = { new_customer_email: 'bob@acme.ro', new_customer_company: 'Bob SRL', locale: 'ro' };
  const { license: next } = await post(`/${license.id}/transfer`, { ...to, ...consent });
  const notices = await mailsOf(license.id);
  const [notice] = notices.filter(({ message }) => message === 'license-transferred');
  const [received] = await mailsOf(next.id);
  for (const mail of [notice, received]) if (mail) await deliverMail(deps, mail.id, NEXT);
  const [old, fresh] = sent;
  expect(old).toMatchObject({ to: 'ana@acme.ro', locale: 'en' });
  expect(old?.text).toContain('Bob SRL');
  expect(old?.text).not.toContain('eyJ');
  expect(fresh).toMatchObject({ to: 'bob@acme.ro', locale: 'ro' });
  expect(fresh?.text).toContain('eyJ');
});

test('F21: a revocation is told with its reason and its effects', async () => {
  const { deps, sent, post, license, mailsOf } = await withMails();
  const body = { reason: 'JWT posted on forum X', tell_customer: true };
  await post(`/${license.id}/revoke`, body);
  const [notice] = (await mailsOf(license.id)).filter(
    ({ message }) => message === 'license-revoked',
  );
  if (notice) await deliverMail(deps, notice.id, NEXT);
  expect(sent[0]?.text).toContain('JWT posted on forum X');
});
