import { beforeAll, expect, test } from 'vitest';
import { openIdentity, openStore, tokenOf } from '../identity-fixture.ts';

beforeAll(async () => void (await openStore()), 60_000);

const ion = { name: 'Ion', email: 'Ion@Vendor.ro', password: 'correct horse battery' };

async function withOwner() {
  const opened = await openIdentity();
  const browser = opened.browser('operator');
  const token = tokenOf(await opened.identity.createSetupLink());
  await browser.post('/sign-in/setup', { token, ...ion });
  return { ...opened, ion: browser, token };
}

test('F05: the set-up makes the owner and signs in, each logged as the owner’s act', async () => {
  const { audit } = await withOwner();
  const actor = { kind: 'operator', id: expect.any(String), email: 'ion@vendor.ro', role: 'owner' };
  expect(audit).toEqual([
    {
      actor,
      requestId: 'req_1',
      action: 'operator.add',
      targetId: audit[0]?.actor.id,
      before: null,
      after: { id: audit[0]?.actor.id, name: 'Ion', email: 'ion@vendor.ro', role: 'owner' },
    },
    {
      actor,
      requestId: 'req_1',
      action: 'operator.sign_in',
      targetId: audit[0]?.actor.id,
      before: null,
      after: null,
    },
  ]);
});

test('F05: every way in and out is logged; a refused one is not', async () => {
  const { audit, browser, identity, ion: first } = await withOwner();
  audit.length = 0;
  const laptop = browser('operator');
  await laptop.post('/sign-in/email', { email: ion.email, password: 'wrong horse battery' });
  expect(audit).toEqual([]);
  await laptop.post('/sign-in/email', { email: ion.email, password: ion.password });
  const link = tokenOf(await identity.createOperatorLink(ion.email));
  await browser('operator').post('/sign-in/link', { token: link });
  await identity.signOut('operator', first.headers, 'req_9');
  expect(audit.map(({ action, requestId }) => [action, requestId])).toEqual([
    ['operator.sign_in', 'req_1'],
    ['operator.sign_in', 'req_1'],
    ['operator.sign_out', 'req_9'],
  ]);
});

test('F05: a customer’s sign-in is logged with the account of the address', async () => {
  const { audit, browser, mails } = await withOwner();
  const ana = browser('customer');
  await ana.post('/sign-in/request', { email: 'ana@acme.ro' });
  await ana.post('/sign-in/link', { token: tokenOf(mails[0]?.url) });
  expect(audit.at(-1)).toMatchObject({
    action: 'customer.sign_in',
    actor: { kind: 'customer', email: 'ana@acme.ro', accountId: 'acc_1' },
  });
});

test('F05: API keys and operators are logged with who made them, and no secret', async () => {
  const { audit, identity, token, mails } = await withOwner();
  const by = { actor: audit[0]?.actor ?? { kind: 'job', id: '' }, requestId: 'req_7' } as const;
  const { id, key } = await identity.createApiKey({ name: 'shop', role: 'operator' }, by);
  await identity.revokeApiKey(id, by);
  await identity.revokeApiKey(id, by);
  await identity.addOperator({ name: 'Eva', email: 'eva@vendor.ro', role: 'support' });
  const rows = audit
    .slice(2)
    .map(({ action, actor, requestId }) => [action, actor.kind, requestId]);
  expect(rows).toEqual([
    ['api_key.create', 'operator', 'req_7'],
    ['api_key.revoke', 'operator', 'req_7'],
    ['operator.add', 'console', 'console'],
  ]);
  const text = JSON.stringify(audit);
  for (const secret of [key, token, ion.password, ...mails.map(({ code }) => code)])
    expect(text).not.toContain(secret);
});

test('F05: a change of role is logged before and after; the last owner stays', async () => {
  const { audit, identity, browser, ion: owner } = await withOwner();
  expect(await identity.changeRole('nobody@vendor.ro', 'support')).toBe('unknown-operator');
  expect(await identity.changeRole(ion.email, 'support')).toBe('last-owner');
  expect(await identity.operatorOf(owner.headers)).toMatchObject({ role: 'owner' });
  await identity.addOperator({ name: 'Eva', email: 'eva@vendor.ro', role: 'support' });
  const eva = browser('operator');
  const token = tokenOf(await identity.createOperatorLink('eva@vendor.ro'));
  await eva.post('/sign-in/link', { token });
  audit.length = 0;
  expect(await identity.changeRole('EVA@vendor.ro', 'owner')).toBe('changed');
  expect(await identity.operatorOf(eva.headers)).toMatchObject({ role: 'owner' });
  expect(audit).toMatchObject([
    { action: 'operator.role_change', before: { role: 'support' }, after: { role: 'owner' } },
  ]);
  expect(await identity.changeRole(ion.email, 'support')).toBe('changed');
});
