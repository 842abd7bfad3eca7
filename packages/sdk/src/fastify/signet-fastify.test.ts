import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { shopLicense } from '../guard/opened-shop-fixture.ts';
import { fastifyShop } from './fastify-shop-fixture.ts';
import { signetFastify } from './signet-fastify.ts';

test('the license hangs on the server, and its host check reaches encapsulated plugins', async () => {
  const app = fastify();
  await app.register(signetFastify(await shopLicense()).plugin);
  await app.register(async (inner) => {
    inner.get('/inner', async () => inner.license.product);
  });
  expect((await app.inject('/inner')).body).toBe('storefront');
  expect((await app.inject({ url: '/inner', headers: { host: 'acme.de' } })).statusCode).toBe(403);
});

test('A15: below a prefix the validate route lies below it too', async () => {
  const app = fastify();
  const { plugin } = signetFastify(await shopLicense());
  await app.register(async (shop) => shop.register(plugin), { prefix: '/shop' });
  expect((await app.inject('/shop/license/validate?x')).json()).toMatchObject({ valid: true });
  const foreign = { url: '/shop/license/validate', headers: { host: 'acme.de' } };
  expect((await app.inject(foreign)).json()).toMatchObject({ code: 'domain_not_licensed' });
});

test('C42: a refusal carries the request’s id, as the log has it', async () => {
  const app = fastify();
  await app.register(signetFastify(await shopLicense()).plugin);
  const { json } = await app.inject({ url: '/', headers: { host: 'acme.de' } });
  expect(json()).toMatchObject({ code: 'domain_not_licensed', request_id: 'req-1' });
});

test('C41: the log says at start what failed and what to do', async () => {
  const lines: string[] = [];
  const stream = { write: (line: string) => lines.push(line) };
  const app = fastify({ logger: { level: 'error', stream } });
  await app.register(signetFastify(await shopLicense({ token: 'garbage' })).plugin);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('[license] verification failed');
  expect(lines[0]).toContain('LICENSE_MALFORMED');
  expect(lines[0]).not.toContain('garbage');
});

test('an error that is not the license’s stays Fastify’s matter', async () => {
  const app = fastify();
  const signet = signetFastify(await shopLicense());
  app.setErrorHandler(signet.errorHandler);
  app.get('/', async () => {
    throw Object.assign(new Error('full'), { statusCode: 507 });
  });
  expect((await app.inject('/')).json()).toMatchObject({ statusCode: 507, message: 'full' });
});

test.each([
  ['without a Host header', ''],
  ['with an empty one', 'Host: \r\n'],
  ['with two, where the first counts', 'Host: acme.de\r\nHost: acme.ro\r\n'],
])('R10: a raw request %s is refused', async (_, host) => {
  const { port, close } = await fastifyShop(await shopLicense(), {});
  const socket = connect(port, '127.0.0.1');
  socket.end(`GET / HTTP/1.0\r\n${host}\r\n`);
  const answer = await text(socket);
  await close();
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  expect(answer).toContain('"code":"domain_not_licensed"');
});
