import { beforeAll, expect, test } from 'vitest';
import { everythingAtRest, openIdentity, openStore, tokenOf } from './identity-fixture.ts';

beforeAll(async () => void (await openStore()), 60_000);

test('C47: a mailed link signs in where it was asked for, once, and looking consumes nothing', async () => {
  const { identity, mails, browser } = await openIdentity();
  const ana = browser('customer');
  await ana.post('/sign-in/request', { email: ' Ana@Acme.ro ', locale: 'en' });
  const [mail] = mails;
  expect(mail).toMatchObject({ to: 'ana@acme.ro', locale: 'en', validSeconds: 900 });
  expect(mail?.url).toMatch(/^https:\/\/signet\.test\/portal\/signin#t=[\w-]{43}$/);
  const token = tokenOf(mail?.url);
  const ready = { status: 'ready', email: 'a•••@acme.ro' };
  expect((await ana.post('/sign-in/look', { token })).body).toEqual(ready);
  expect((await ana.post('/sign-in/look', { token })).body).toEqual(ready);
  expect((await ana.post('/sign-in/link', { token })).body).toEqual({ status: 'signed-in' });
  const actor = { kind: 'customer', email: 'ana@acme.ro', accountId: 'acc_1' };
  expect(await identity.customerOf(ana.headers)).toMatchObject(actor);
  expect((await ana.post('/sign-in/link', { token })).body).toEqual({ status: 'expired' });
});

test('a link opened elsewhere asks for the code and takes it with the link', async () => {
  const { identity, mails, browser } = await openIdentity();
  await browser('customer').post('/sign-in/request', { email: 'ana@acme.ro' });
  const phone = browser('customer');
  const token = tokenOf(mails[0]?.url);
  const look = { status: 'needs-code', email: 'a•••@acme.ro' };
  expect((await phone.post('/sign-in/look', { token })).body).toEqual(look);
  expect((await phone.post('/sign-in/link', { token })).body).toEqual({ status: 'needs-code' });
  expect(await identity.customerOf(phone.headers)).toBeNull();
  const code = mails[0]?.code ?? '';
  const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
  expect((await phone.post('/sign-in/code', { code: typed, token })).body.status).toBe('signed-in');
  expect(await identity.customerOf(phone.headers)).toMatchObject({ email: 'ana@acme.ro' });
});

test('the code alone works in the browser that asked, and nowhere else', async () => {
  const { mails, browser } = await openIdentity();
  const ana = browser('customer');
  await ana.post('/sign-in/request', { email: 'ana@acme.ro' });
  const code = mails[0]?.code ?? '';
  expect((await browser('customer').post('/sign-in/code', { code })).body.status).toBe('expired');
  expect((await ana.post('/sign-in/code', { code })).body.status).toBe('signed-in');
});

test('the newest code counts, also of two mails asked for within one second', async () => {
  const { identity, mails, browser } = await openIdentity();
  for (let round = 0; round < 5; round += 1) {
    const ana = browser('customer');
    await ana.post('/sign-in/request', { email: `stranger-${round}@nowhere.ro` });
    await ana.post('/sign-in/request', { email: `ana-${round}@acme.ro` });
    const code = mails.at(-1)?.code ?? '';
    expect((await ana.post('/sign-in/code', { code })).body.status).toBe('signed-in');
    expect(await identity.customerOf(ana.headers)).toMatchObject({ email: `ana-${round}@acme.ro` });
  }
});

test('five wrong codes use a mail up', async () => {
  const { mails, browser } = await openIdentity();
  const ana = browser('customer');
  await ana.post('/sign-in/request', { email: 'ana@acme.ro' });
  for (let guess = 0; guess < 5; guess += 1) {
    expect((await ana.post('/sign-in/code', { code: '00000O' })).body.status).toBe('wrong-code');
  }
  const code = mails[0]?.code ?? '';
  expect((await ana.post('/sign-in/code', { code })).body.status).toBe('wrong-code');
});

test('link and code are over after 15 minutes', async () => {
  const { clock, mails, browser } = await openIdentity();
  const ana = browser('customer');
  await ana.post('/sign-in/request', { email: 'ana@acme.ro' });
  const { code = '', url } = mails[0] ?? {};
  clock.offset += 901;
  const token = tokenOf(url);
  expect((await ana.post('/sign-in/link', { token })).body.status).toBe('expired');
  expect((await ana.post('/sign-in/code', { code })).body.status).toBe('expired');
});

test('known and unknown addresses get the same answer, and too many mails too', async () => {
  const { mails, browser } = await openIdentity();
  const known = await browser('customer').post('/sign-in/request', { email: 'ana@acme.ro' });
  const unknown = await browser('customer').post('/sign-in/request', { email: 'eve@evil.example' });
  expect(unknown).toEqual(known);
  for (let mail = 0; mail < 6; mail += 1) {
    const again = await browser('customer').post('/sign-in/request', { email: 'ana@acme.ro' });
    expect(again).toEqual(known);
  }
  expect(mails.filter(({ to }) => to === 'ana@acme.ro')).toHaveLength(5);
});

test('R6: no link, no code, no cookie is at rest in clear', async () => {
  const { identity, db, mails, browser } = await openIdentity();
  const ana = browser('customer');
  await ana.post('/sign-in/request', { email: 'ana@acme.ro' });
  const { code = '-', url } = mails[0] ?? {};
  const browserCookie = ana.headers.get('cookie')?.split('=')[1] ?? '-';
  const atRest = await everythingAtRest(db);
  expect(atRest).toContain('ana@acme.ro');
  for (const secret of [tokenOf(url), code, browserCookie]) expect(atRest).not.toContain(secret);
  await ana.post('/sign-in/link', { token: tokenOf(url) });
  expect(await identity.customerOf(ana.headers)).not.toBeNull();
  const cookies = ana.headers.get('cookie') ?? '';
  const session = /__Host-signet-customer=([^;]+)/.exec(cookies)?.[1] ?? '-';
  expect(await everythingAtRest(db)).not.toContain(session);
});

test('a customer is never an operator, whatever the cookie is called', async () => {
  const { identity, mails, browser } = await openIdentity();
  const ana = browser('customer');
  await ana.post('/sign-in/request', { email: 'ana@acme.ro' });
  await ana.post('/sign-in/link', { token: tokenOf(mails[0]?.url) });
  const forged = ana.headers.get('cookie')?.replace('signet-customer', 'signet-operator') ?? '';
  expect(await identity.operatorOf(new Headers({ cookie: forged }))).toBeNull();
  expect(await identity.operatorOf(ana.headers)).toBeNull();
});

test('a request from another site is refused', async () => {
  const { mails, browser } = await openIdentity();
  const ana = browser('customer');
  await ana.post('/sign-in/request', { email: 'ana@acme.ro' });
  const token = tokenOf(mails[0]?.url);
  expect((await ana.post('/sign-in/link', { token }, 'https://evil.example')).status).toBe(403);
  expect((await ana.post('/sign-in/link', { token })).body.status).toBe('signed-in');
});
