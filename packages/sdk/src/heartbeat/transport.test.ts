import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { diagnoseFailure, diagnoseResponse } from './diagnose.ts';
import { machine } from './install-fixture.ts';
import { fetchTransport } from './transport.ts';

/** A server on this machine that ends with the test; answers its address. */
async function listen(respond: RequestListener): Promise<string> {
  const server = createServer(respond);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function beatTo(server: string, timeoutSeconds = 10) {
  const { open } = machine();
  const license = await open({
    server,
    transport: fetchTransport,
    heartbeat: { firstWithinSeconds: 3_600, timeoutSeconds },
  });
  return { license, outcome: await license.heartbeat() };
}

test('R20, A08: over HTTP the server gets exactly the previewed bytes, and its answer counts', async () => {
  const { server, open } = machine();
  const seen: { url?: string | undefined; type?: string | undefined }[] = [];
  const address = await listen((request, response) => {
    seen.push({ url: request.url, type: request.headers['content-type'] });
    void text(request).then((body) => response.end(JSON.stringify(server.answer(body))));
  });
  const license = await open({ server: `${address}/signet/`, transport: fetchTransport });
  const preview = await license.telemetryPreview();
  expect(await license.heartbeat()).toMatchObject({ ok: true });
  expect(server.bodies).toEqual([preview]);
  expect(seen).toEqual([{ url: '/signet/heartbeat', type: 'application/json' }]);
  expect(license.state.name).toBe('ACTIVE');
});

describe('C46: what kept a heartbeat from being answered is diagnosed, and nothing is fatal', () => {
  test.each([
    [200, '<html>Sign in to the guest network</html>', {}, 'proxy', {}],
    [302, '', { location: 'https://portal.hotel.example' }, 'proxy', { status: 302 }],
    [403, '<html>Blocked by policy</html>', {}, 'proxy', { status: 403 }],
    // fetch keeps this one's reason to itself.
    [407, '', {}, 'unreachable', {}],
    [403, '{"code":"LICENSE_BAD_SIGNATURE"}', {}, 'rejected', { code: 'LICENSE_BAD_SIGNATURE' }],
    [404, '{"code":"NOT_FOUND"}', {}, 'rejected', { status: 404 }],
    [429, '{"code":"RATE_LIMITED"}', { 'retry-after': '30' }, 'busy', { retryAfterSeconds: 30 }],
    [503, '{"code":"UNAVAILABLE"}', {}, 'busy', { code: 'UNAVAILABLE' }],
    [500, '{"code":"INTERNAL"}', {}, 'server-error', { status: 500 }],
    [502, '<html>Bad gateway</html>', {}, 'server-error', { status: 502 }],
    [200, '{"receipt":"a.b.c"}', {}, 'not-believed', {}],
  ] as const)('HTTP %i %s', async (status, body, headers, problem, facts) => {
    const address = await listen((_, response) => response.writeHead(status, headers).end(body));
    const { outcome, license } = await beatTo(address);
    expect(outcome).toMatchObject({ ok: false, problem, ...facts });
    expect([license.state.name, license.refusal]).toEqual(['READ_ONLY', null]);
  });

  test('a port where nobody listens', async () => {
    const socket = createSocketServer().listen(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address() as AddressInfo;
    socket.close();
    await once(socket, 'close');
    const { outcome } = await beatTo(`http://127.0.0.1:${port}`);
    expect(outcome).toMatchObject({ ok: false, problem: 'refused' });
    expect(outcome).toMatchObject({ fix: { en: expect.stringContaining('outbound HTTPS') } });
  });

  test('a server that takes the request and never answers', async () => {
    const address = await listen(() => {});
    const { outcome } = await beatTo(address, 0.05);
    expect(outcome).toMatchObject({ ok: false, problem: 'timed-out' });
  });

  test('a connection that is cut, a certificate that is none, an address that is none', async () => {
    const cut = await listen((request) => request.socket.destroy());
    expect((await beatTo(cut)).outcome).toMatchObject({ problem: 'unreachable' });
    const plain = (await listen(() => {})).replace('http:', 'https:');
    expect((await beatTo(plain)).outcome).toMatchObject({ ok: false, problem: 'tls' });
    expect((await beatTo('not an address')).outcome).toMatchObject({ problem: 'unreachable' });
  });

  test('an answer without end is not read to its end', async () => {
    const address = await listen((_, response) => {
      const chunk = 'x'.repeat(1_048_576);
      const pour = () => {
        while (response.write(chunk));
        response.once('drain', pour);
      };
      response.writeHead(200);
      pour();
    });
    expect((await beatTo(address)).outcome).toMatchObject({ ok: false, problem: 'unreachable' });
  });

  test.each([
    ['ECONNREFUSED', 'refused'],
    ['ENOTFOUND', 'unknown-host'],
    ['EAI_AGAIN', 'unknown-host'],
    ['ETIMEDOUT', 'timed-out'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ECONNRESET', 'unreachable'],
  ])('the system’s %s is %s, however deep it is hidden', (code, problem) => {
    const cause = Object.assign(new Error('inner'), { code });
    const hidden = new TypeError('fetch failed', { cause: new AggregateError([cause]) });
    expect(diagnoseFailure(hidden)).toMatchObject({ ok: false, problem });
    expect(diagnoseFailure(cause)).toMatchObject({ problem });
  });

  test('a transport of the host’s own can say more: a proxy that wants a password', () => {
    expect(diagnoseResponse({ status: 407, body: '' })).toMatchObject({ problem: 'proxy' });
  });

  test('an error that is its own cause, or no error at all', () => {
    const circular = new Error('circle');
    circular.cause = circular;
    for (const error of [circular, 'text', undefined, null]) {
      expect(diagnoseFailure(error)).toMatchObject({ problem: 'unreachable' });
    }
  });
});
