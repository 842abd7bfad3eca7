import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { as, ORIGIN, openServer, type Json } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const body = { customer_email: 'ana@acme.ro', tier: 'pro', domain_binding: ['acme.ro'] };

let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  server = await openServer({ deps: { frontEnds: { admin: builtFrontEnd() } } });
});

function builtFrontEnd(): string {
  const root = mkdtempSync(join(tmpdir(), 'signet-front-end-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Admin</title>');
  writeFileSync(join(root, 'assets', 'app-B1c2D3e4.js'), 'export {}');
  writeFileSync(join(root, 'assets', 'app-B1c2D3e4.js.gz'), gzipSync('export {}'));
  return root;
}

describe('headers', () => {
  test('a strict policy, no sniffing, no frame, HSTS on https', async () => {
    const { headers } = await server.app.inject('/healthz');
    const policy = String(headers['content-security-policy']);
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toContain('max-age=');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-request-id']).toMatch(/^req_/);
  });

  test('a request id of the client is not taken over', async () => {
    const { headers } = await server.app.inject({
      url: '/healthz',
      headers: { 'x-request-id': 'mine' },
    });
    expect(headers['x-request-id']).not.toBe('mine');
  });
});

describe('cross-site requests', () => {
  const op = 'op=owner';
  test.each<[string, Json, number]>([
    ['our origin', { origin: ORIGIN }, 201],
    ['no Origin, same-origin by fetch metadata', { 'sec-fetch-site': 'same-origin' }, 201],
    ['another origin', { origin: 'https://evil.example' }, 403],
    [
      'another origin that claims to be the same',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      403,
    ],
    ['an opaque origin', { origin: 'null' }, 403],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
    ['no word at all', {}, 403],
  ])('%s', async (_, headers, status) => {
    const request = { method: 'POST', url: LICENSES, payload: body } as const;
    const rest = await server.app.inject({ ...request, headers: { ...headers, cookie: op } });
    expect(rest.statusCode).toBe(status);
    const url = '/trpc/session.signOut';
    const trpc = await server.app.inject({
      method: 'POST',
      url,
      headers: { ...headers, cookie: op, 'content-type': 'application/json' },
    });
    expect(trpc.statusCode).toBe(status === 201 ? 200 : 403);
  });

  test('a form of our own origin is refused too', async () => {
    const headers = {
      ...as.operator('owner'),
      'content-type': 'application/x-www-form-urlencoded',
    };
    const answer = await server.app.inject({
      method: 'POST',
      url: LICENSES,
      headers,
      payload: 'a=b',
    });
    expect(answer.statusCode).toBe(422);
  });

  test('a service needs no origin', async () => {
    const headers = as.service('owner');
    const answer = await server.app.inject({
      method: 'POST',
      url: LICENSES,
      headers,
      payload: body,
    });
    expect(answer.statusCode).toBe(201);
  });
});

describe('paths', () => {
  test.each<[string, 'GET' | 'POST' | 'PUT' | 'DELETE', number]>([
    ['/api/nothing', 'GET', 404],
    ['/nothing', 'POST', 404],
    ['/%zz', 'GET', 404],
    [LICENSES, 'PUT', 405],
    [`${LICENSES}/lic_1`, 'DELETE', 405],
    [`${LICENSES}/lic_1/revoke`, 'GET', 405],
    [`${LICENSES}/preview?a=b`, 'GET', 405],
  ])('%s %s is refused with the one error body', async (url, method, status) => {
    const answer = await server.app.inject({ method, url });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code: 'NOT_FOUND', request_id: expect.any(String) });
    expect(answer.headers.allow !== undefined).toBe(status === 405);
  });

  test('an unexpected failure says INTERNAL and a request id, and the log has the rest', async () => {
    const broken = await openServer();
    const { license } = broken.deps;
    const licenses = {
      ...license.licenses,
      find: async () => {
        throw new Error('connection to db-7 lost');
      },
    };
    const other = await openServer({ deps: { license: { ...license, licenses } } });
    const url = `${LICENSES}/lic_1`;
    const rest = await other.app.inject({ url, headers: as.service('owner') });
    expect(rest.statusCode).toBe(500);
    expect(rest.body).not.toContain('db-7');
    expect(rest.json()).toMatchObject({
      code: 'INTERNAL',
      request_id: rest.headers['x-request-id'],
    });
    const input = encodeURIComponent(JSON.stringify({ id: 'lic_1' }));
    const trpc = await other.app.inject({
      url: `/trpc/license.get?input=${input}`,
      headers: as.service('owner'),
    });
    expect(trpc.statusCode).toBe(500);
    expect(trpc.body).not.toContain('db-7');
    expect(other.log.join('')).toContain('db-7');
    expect(other.log.join('')).toContain(`"requestId":"${String(rest.headers['x-request-id'])}"`);
  });
});

describe('operations', () => {
  test('healthz is alive; readyz says whether it can serve', async () => {
    const waiting = await openServer({ deps: { isReady: async () => false } });
    expect((await server.app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await server.app.inject('/readyz')).statusCode).toBe(200);
    expect((await waiting.app.inject('/readyz')).statusCode).toBe(503);
    const broken = await openServer({ deps: { isReady: () => Promise.reject(new Error('gone')) } });
    expect((await broken.app.inject('/readyz')).statusCode).toBe(503);
  });

  test('the key ring is public, cacheable and known by its ETag', async () => {
    const url = '/.well-known/signet/jwks.json';
    const first = await server.app.inject(url);
    const [key] = first.json().keys;
    expect(key).toMatchObject({ kid: 'k1', alg: 'EdDSA' });
    expect(key).not.toHaveProperty('d');
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    const headers = { 'if-none-match': String(first.headers.etag) };
    const again = await server.app.inject({ url, headers });
    expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: '' });
  });
});

describe('front-ends', () => {
  test('pages of the front-end are its index, files are files', async () => {
    for (const url of ['/admin/', '/admin/licenses/lic_1', '/admin/signin']) {
      const page = await server.app.inject(url);
      expect({ url, status: page.statusCode, body: page.body }).toMatchObject({ status: 200 });
      expect(page.body).toContain('<title>Admin');
      expect(page.headers['cache-control']).toBe('no-cache');
    }
    expect((await server.app.inject('/admin')).headers.location).toBe('/admin/');
    expect((await server.app.inject('/admin/assets/gone-12345678.js')).statusCode).toBe(404);
  });

  test('hashed files are kept for ever and sent compressed where they are', async () => {
    const url = '/admin/assets/app-B1c2D3e4.js';
    const headers = { 'accept-encoding': 'gzip' };
    const file = await server.app.inject({ url, headers });
    expect(file.headers['content-encoding']).toBe('gzip');
    expect(file.headers['cache-control']).toContain('immutable');
    expect(file.headers['content-type']).toContain('javascript');
  });

  test('the root says something when there is no portal', async () => {
    expect((await server.app.inject('/')).body).toBe('Signet\n');
  });

  test('nothing outside the folder is served', async () => {
    for (const url of [
      '/admin/../package.json',
      '/admin/%2e%2e/package.json',
      '/admin/..%2fpackage.json',
    ]) {
      expect((await server.app.inject(url)).body).not.toContain('"name"');
    }
  });
});
