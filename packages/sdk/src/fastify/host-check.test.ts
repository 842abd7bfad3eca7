import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { shop } from './shop-fixture.ts';

const accepted = [
  'acme.ro',
  'ACME.ro:8080',
  'www.acme.ro',
  'staging.acme.ro',
  'dev.acme.ro',
  'a.b.acme.ro',
  'acme.ro.',
  'localhost:3000',
  'x.localhost',
  'nas.local',
  '127.0.0.1',
  '192.168.1.7',
  '10.1.2.3',
  '172.16.0.9',
  '169.254.1.1',
  '[::1]:3000',
  '[fe80::1]',
  '[fd00::1]',
];
const refused = [
  'acme.de',
  'competitor.ro',
  'acme.ro.attacker.com',
  'notacme.ro',
  '192.168.evil.com',
  '8.8.8.8',
  '172.32.0.1',
  '[2001:db8::1]',
  'localhost.evil.com',
  'evil.com#.acme.ro',
  'acme.ro@evil.com',
  'ro',
];

describe('the host of every request', () => {
  test.each(accepted)('C19–C21, R10: %s is served', async (host) => {
    const app = await shop();
    expect(await app.inject({ url: '/', headers: { host } })).toMatchObject({
      statusCode: 200,
      body: 'shop',
    });
  });

  test.each(refused)('C22, C42, R10: %j is refused on every request', async (host) => {
    const app = await shop();
    for (const url of ['/', '/admin', '/shops', '/no-such-page', '/license/validate']) {
      const answer = await app.inject({ url, headers: { host } });
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({
        code: 'domain_not_licensed',
        docs: '/docs/errors/domain_not_licensed',
      });
    }
  });

  test('C42: the body has error, code, fix, docs and the request id', async () => {
    const answer = await (await shop()).inject({ url: '/', headers: { host: 'acme.de' } });
    expect(answer.json()).toEqual({
      error: 'Host acme.de is not under acme.ro.',
      code: 'domain_not_licensed',
      fix: 'Let the proxy forward the original Host header, or add a license for acme.de.',
      docs: '/docs/errors/domain_not_licensed',
      request_id: 'req-1',
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['without a Host header', ''],
    ['with an empty one', 'Host: \r\n'],
    ['with two, where the first counts', 'Host: acme.de\r\nHost: acme.ro\r\n'],
  ])('R10: a raw request %s is refused', async (_, host) => {
    const app = await shop();
    await app.listen({ host: '127.0.0.1', port: 0 });
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.end(`GET / HTTP/1.0\r\n${host}\r\n`);
    const answer = await text(socket);
    await app.close();
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toContain('"code":"domain_not_licensed"');
  });

  test('R10: a forwarded host counts only from a trusted proxy', async () => {
    const inside = { host: '127.0.0.1:3000', 'x-forwarded-host': 'acme.de' };
    const outside = { host: 'acme.de', 'x-forwarded-host': 'acme.ro' };
    const plain = await shop();
    const behindProxy = await shop({ server: { trustProxy: '127.0.0.1' } });
    const otherProxy = await shop({ server: { trustProxy: '10.9.9.9' } });
    const statusOf = async (app: typeof plain, headers: Record<string, string>) =>
      (await app.inject({ url: '/', headers })).statusCode;
    expect([await statusOf(plain, inside), await statusOf(plain, outside)]).toEqual([200, 403]);
    expect([await statusOf(behindProxy, inside), await statusOf(behindProxy, outside)]).toEqual([
      403, 200,
    ]);
    expect([await statusOf(otherProxy, inside), await statusOf(otherProxy, outside)]).toEqual([
      200, 403,
    ]);
  });

  test('C24: a second domain that redirects is covered by the same license', async () => {
    const app = await shop({ claims: { domain_binding: ['acme.ro', 'acme.de'] } });
    expect((await app.inject({ url: '/', headers: { host: 'www.acme.de' } })).statusCode).toBe(200);
  });
});
