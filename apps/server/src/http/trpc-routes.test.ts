import { createTRPCClient, httpBatchLink, httpLink, TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppRouter } from '../api/app-router.ts';
import { as, openServer } from '../server-fixture.ts';

const body = {
  customerEmail: 'ana@acme.ro',
  customerCompany: 'Acme',
  tier: 'pro',
  domainBinding: ['acme.ro'],
};

let server: Awaited<ReturnType<typeof openServer>>;
let url: string;

beforeAll(async () => {
  server = await openServer();
  url = `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/trpc`;
});
afterAll(() => server.app.close());

function client(headers: Record<string, string>) {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url, headers, methodOverride: 'POST' })],
  });
}

test('the typed client issues, reads, looks at history, mails and claims', async () => {
  const owner = client(as.operator('owner'));
  const { license, token } = await owner.license.issue.mutate(body);
  expect(token).toMatch(/^eyJ/);
  expect(license.customer.company).toBe('Acme');
  const { id } = license;
  expect((await owner.license.get.query({ id })).runtime?.name).toBe('ACTIVE');
  expect((await owner.license.list.query({ q: 'acme' })).total).toBe(1);
  const [row] = (await owner.license.activity.query({ id })).items;
  expect(row).toMatchObject({
    action: 'license.issue',
    actor: { name: 'owner@v.ro' },
    before: null,
  });
  const [mail] = (await owner.license.mails.query({ id })).items;
  expect(mail).toMatchObject({ message: 'license-issued', state: 'scheduled', to: 'ana@acme.ro' });
  const { claims } = await owner.license.claims.query({ id });
  expect(claims).toMatchObject({ sub: id, customer_email: 'ana@acme.ro' });
  const everything = JSON.stringify([row, mail, claims, await owner.license.get.query({ id })]);
  expect(everything).not.toContain(token.split('.')[2]);
  expect((await owner.customer.search.query({ q: 'ana' })).items).toHaveLength(1);
});

test('the host tester says which rule decided', async () => {
  const owner = client(as.operator('owner'));
  const { license } = await owner.license.issue.mutate(body);
  const { id } = license;
  const good = await owner.license.checkDomain.query({ id, host: 'www.acme.ro' });
  expect(good).toMatchObject({ allowed: true, host: 'www.acme.ro', reason: 'subdomain' });
  expect(await owner.license.checkDomain.query({ id, host: 'acme.de' })).toMatchObject({
    allowed: false,
  });
  const none = await owner.license.checkDomain.query({ id, host: 'not a host' });
  expect(none).toMatchObject({ allowed: false, host: null });
});

test('a re-send can be undone while its mail waits', async () => {
  const owner = client(as.operator('support'));
  const { license } = await client(as.operator('owner')).license.issue.mutate(body);
  await owner.license.resend.mutate({ id: license.id });
  expect(await owner.license.undoResend.mutate({ id: license.id })).toEqual({ cancelled: 1 });
  const { items } = await owner.license.mails.query({ id: license.id });
  expect(items[0]).toMatchObject({ message: 'license-resent', state: 'cancelled' });
});

test('a customer gets a new copy of the own key', async () => {
  const { license } = await client(as.operator('owner')).license.issue.mutate(body);
  const ana = client(as.customer('ana@acme.ro'));
  const { id } = license;
  expect(await ana.portal.me.query()).toMatchObject({ email: 'ana@acme.ro' });
  expect((await ana.portal.licenses.newCopyPreview.query({ id })).allowed).toBe(true);
  const copy = await ana.portal.licenses.newCopy.mutate({ id });
  expect(copy.license.generation).toBe(2);
  expect((await ana.portal.licenses.get.query({ id })).license.generation).toBe(2);
});

test('R8: the catalog comes with every tier filled in, in both languages', async () => {
  const { defaultProduct, products } = await client(
    as.operator('auditor'),
  ).catalog.products.query();
  const [product] = products.filter(({ name }) => name === defaultProduct);
  const growth = product?.tiers.find(({ name }) => name === 'growth');
  expect(growth).toMatchObject({ domains: 3, nichePackages: 2, freeSupport: '6mo' });
  expect(growth?.grantable).toContain('white_label');
  expect(product?.tiers.find(({ name }) => name === 'enterprise')?.domains).toBeNull();
  const trial = product?.kinds.find(({ kind }) => kind === 'trial');
  expect(trial).toMatchObject({ validity: 'days', days: 30, freeSupport: false });
});

test('the session says who and what is permitted', async () => {
  const me = await client(as.operator('support')).session.me.query();
  expect(me).toMatchObject({ email: 'support@v.ro', role: 'support' });
  expect(me.permissions).toContain('license.resend');
  expect(me.permissions).not.toContain('license.issue');
  expect(await client(as.operator('support')).session.signOut.mutate()).toEqual({
    signedOut: true,
  });
});

test('an error has the shape of REST, in the language asked for', async () => {
  const owner = client({ ...as.operator('owner'), 'accept-language': 'ro' });
  const failure = await owner.license.issue
    .mutate({ ...body, tier: 'prro' })
    .catch((error) => error);
  expect(failure).toBeInstanceOf(TRPCClientError);
  const { data, message } = failure as TRPCClientError<AppRouter>;
  expect(data).toMatchObject({ code: 'VALIDATION', httpStatus: 422, facts: { param: 'tier' } });
  expect(data?.requestId).toMatch(/^req_/);
  expect(message).toBe(data?.error);
  expect(data).not.toHaveProperty('stack');
});

test('an idempotency key works here as on REST', async () => {
  const owner = client({ ...as.operator('owner'), 'idempotency-key': 'once' });
  const first = await owner.license.issue.mutate(body);
  expect(await owner.license.issue.mutate(body)).toEqual(first);
});

test('a batch holds ten calls and no more', async () => {
  const links = [httpBatchLink({ url, headers: as.operator('owner') })];
  const batch = createTRPCClient<AppRouter>({ links });
  const ask = (count: number) =>
    Promise.all(Array.from({ length: count }, () => batch.session.me.query()));
  expect(await ask(10)).toHaveLength(10);
  await expect(ask(11)).rejects.toThrow(TRPCClientError);
});
