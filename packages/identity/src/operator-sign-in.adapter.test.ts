import { beforeAll, expect, test } from 'vitest';
import { everythingAtRest, openIdentity, openStore, tokenOf } from './identity-fixture.ts';

beforeAll(async () => void (await openStore()), 60_000);

const owner = { name: 'Ion', email: 'Ion@Vendor.ro', password: 'correct horse battery' };

async function withOwner() {
  const opened = await openIdentity();
  const browser = opened.browser('operator');
  const token = tokenOf(await opened.identity.createSetupLink());
  const answer = await browser.post('/sign-in/setup', { token, ...owner });
  return { ...opened, ion: browser, token, answer };
}

test('the first run has no default password: one link makes the owner, once', async () => {
  const { identity, ion, token, answer, browser } = await withOwner();
  expect(answer.body).toEqual({ status: 'signed-in' });
  const actor = { kind: 'operator', email: 'ion@vendor.ro', role: 'owner' };
  expect(await identity.operatorOf(ion.headers)).toMatchObject(actor);
  expect(await identity.createSetupLink()).toBeNull();
  const again = await browser('operator').post('/sign-in/setup', { token, ...owner });
  expect(again.body).toEqual({ status: 'expired' });
});

test('a newer set-up link replaces an older one', async () => {
  const { identity, browser } = await openIdentity();
  const old = tokenOf(await identity.createSetupLink());
  await identity.createSetupLink();
  const answer = await browser('operator').post('/sign-in/look', { token: old });
  expect(answer.body).toEqual({ status: 'expired' });
});

test('a short password is refused', async () => {
  const { identity, browser } = await openIdentity();
  const token = tokenOf(await identity.createSetupLink());
  const weak = { ...owner, token, password: 'elevenchars' };
  expect((await browser('operator').post('/sign-in/setup', weak)).status).toBe(400);
  expect(await identity.hasOperators()).toBe(false);
});

test('the password signs in; the answer holds no session token', async () => {
  const { identity, browser } = await withOwner();
  const laptop = browser('operator');
  const answer = await laptop.post('/sign-in/email', {
    email: owner.email,
    password: owner.password,
  });
  expect(answer.body).toEqual({ status: 'signed-in' });
  expect(laptop.headers.get('cookie')).toContain('__Host-signet-operator=');
  expect(await identity.operatorOf(laptop.headers)).toMatchObject({ role: 'owner' });
});

test.each([
  ['a wrong password', { email: owner.email, password: 'correct horse batterx' }],
  ['an unknown address', { email: 'eve@vendor.ro', password: owner.password }],
])('%s is refused with the same answer', async (_, credentials) => {
  const { identity, browser } = await withOwner();
  const eve = browser('operator');
  const answer = await eve.post('/sign-in/email', credentials);
  expect(answer.status).toBe(401);
  expect(answer.body.code).toBe('INVALID_EMAIL_OR_PASSWORD');
  expect(await identity.operatorOf(eve.headers)).toBeNull();
});

test('the eleventh try within a minute waits, whatever the password', async () => {
  const { browser } = await withOwner();
  const eve = browser('operator');
  const look = { token: 'guess' };
  for (let guess = 0; guess < 10; guess += 1) {
    expect((await eve.post('/sign-in/look', look)).status).toBe(200);
  }
  expect((await eve.post('/sign-in/look', look)).status).toBe(429);
});

test('nobody signs up and no other path is open', async () => {
  const { browser, ion } = await withOwner();
  const sign = { name: 'Eve', email: 'eve@evil.example', password: 'correct horse battery' };
  for (const path of ['/sign-up/email', '/update-user', '/change-email', '/get-session', '/ok']) {
    expect((await browser('operator').post(path, sign)).status).toBe(404);
    expect((await ion.post(path, { role: 'owner' })).status).toBe(404);
  }
});

test('a handed link signs an existing operator in, once', async () => {
  const { identity, browser } = await withOwner();
  await identity.addOperator({ name: 'Eva', email: 'eva@vendor.ro', role: 'support' });
  expect(await identity.createOperatorLink('nobody@vendor.ro')).toBeNull();
  const link = await identity.createOperatorLink('EVA@vendor.ro');
  expect(link).toMatch(/^https:\/\/signet\.test\/admin\/signin#t=/);
  const token = tokenOf(link);
  const eva = browser('operator');
  const look = { status: 'ready', email: 'e•••@vendor.ro' };
  expect((await eva.post('/sign-in/look', { token })).body).toEqual(look);
  expect((await eva.post('/sign-in/link', { token })).body.status).toBe('signed-in');
  expect(await identity.operatorOf(eva.headers)).toMatchObject({ role: 'support' });
  expect((await browser('operator').post('/sign-in/link', { token })).body.status).toBe('expired');
});

test('a link is over after 24 hours and is for its own side', async () => {
  const { identity, browser, clock } = await withOwner();
  const token = tokenOf(await identity.createOperatorLink(owner.email));
  expect((await browser('customer').post('/sign-in/link', { token })).body.status).toBe('expired');
  clock.offset += 86_400;
  expect((await browser('operator').post('/sign-in/link', { token })).body.status).toBe('expired');
});

test('a session is over after 12 idle hours, and use keeps it alive', async () => {
  const { identity, ion, clock } = await withOwner();
  for (let shift = 0; shift < 3; shift += 1) {
    clock.offset += 11 * 3600;
    expect(await identity.operatorOf(ion.headers)).not.toBeNull();
  }
  clock.offset += 12 * 3600;
  expect(await identity.operatorOf(ion.headers)).toBeNull();
  clock.offset = 0;
  expect(await identity.operatorOf(ion.headers)).toBeNull();
});

test('signing out ends the session and forgets the cookie', async () => {
  const { identity, ion } = await withOwner();
  const { headers } = ion;
  const cookies = await identity.signOut('operator', headers, 'req_2');
  expect(cookies.some((cookie) => /^__Host-signet-operator=;.*Max-Age=0/i.test(cookie))).toBe(true);
  expect(await identity.operatorOf(headers)).toBeNull();
});

test('R6: no password, no link, no API key is at rest in clear', async () => {
  const { identity, db } = await withOwner();
  const link = tokenOf(await identity.createOperatorLink(owner.email));
  const { key } = await identity.createApiKey({ name: 'shop', role: 'operator' });
  const atRest = await everythingAtRest(db);
  for (const secret of [owner.password, link, key]) expect(atRest).not.toContain(secret);
});

test('an API key is its service until it is revoked', async () => {
  const { identity } = await openIdentity();
  const { id, key } = await identity.createApiKey({ name: 'shop', role: 'operator' });
  expect(key).toMatch(/^sgk_[\w-]{43}$/);
  const service = { kind: 'service', id, name: 'shop', role: 'operator' };
  expect(await identity.actorOfApiKey(key)).toEqual(service);
  expect(await identity.actorOfApiKey(`${key.slice(0, -1)}!`)).toBeNull();
  expect(await identity.actorOfApiKey(`sgk_${'a'.repeat(43)}`)).toBeNull();
  expect(await identity.listApiKeys()).toMatchObject([{ id, start: key.slice(0, 9) }]);
  expect(await identity.revokeApiKey(id)).toBe(true);
  expect(await identity.revokeApiKey(id)).toBe(false);
  expect(await identity.actorOfApiKey(key)).toBeNull();
});

test('B73, U14: the owners are known by address, each with the language of their last sign-in', async () => {
  const { identity, browser } = await withOwner();
  await identity.addOperator({ name: 'Ana', email: 'ana@vendor.ro', role: 'owner' });
  await identity.addOperator({ name: 'Eva', email: 'eva@vendor.ro', role: 'support' });
  const owners = async () =>
    (await identity.operatorsOf('owner')).map(({ email, locale }) => [email, locale]);
  expect(await owners()).toEqual([
    ['ana@vendor.ro', 'en'],
    ['ion@vendor.ro', 'en'],
  ]);
  for (const locale of ['ro', null] as const) {
    const token = tokenOf(await identity.createOperatorLink(owner.email));
    await browser('operator', locale).post('/sign-in/link', { token });
    expect(await owners()).toContainEqual(['ion@vendor.ro', 'ro']);
  }
  expect((await identity.operatorsOf('support')).map(({ email }) => email)).toEqual([
    'eva@vendor.ro',
  ]);
  expect(await identity.operatorsOf('finance')).toEqual([]);
});
