import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HeartbeatOutcome } from '@signet/sdk';
import { afterEach, describe, expect, test } from 'vitest';
import { checkLines } from './check-lines.ts';
import { type Check, exitCodeOf, machineCheck, refusedCheck } from './check.ts';
import { clockCheck } from './clock-check.ts';
import { egressChecks } from './egress-checks.ts';
import { heartbeatCheck } from './heartbeat-check.ts';
import { registryChecks } from './registry-checks.ts';
import { stateChecks } from './state-checks.ts';

const noProxy = { proxy: undefined, proxyIsUsed: false };
const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.close();
    await once(server, 'close');
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

const said = (checks: readonly Check[]) => checks.map(({ name, outcome }) => `${name} ${outcome}`);
const jwks =
  (kid: string): RequestListener =>
  (_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [{ kid }] }));
  };

describe('C46, D16: the way to the server', () => {
  test('each step is told when all of it works, and the server’s clock is read', async () => {
    const { checks, answer } = await egressChecks(await serve(jwks('k1')), noProxy, ['k1']);
    expect(said(checks)).toEqual([
      'egress.proxy ok',
      'egress.dns ok',
      'egress.tcp ok',
      'egress.tls ok',
      'egress.http ok',
    ]);
    expect(answer?.date).toBeTypeOf('number');
  });

  test('without a server nothing is tried', async () => {
    const { checks } = await egressChecks(undefined, noProxy, []);
    expect(said(checks)).toEqual(['egress.server skip']);
  });

  test('a name that is not found ends the walk', async () => {
    const { checks, answer } = await egressChecks('https://nowhere.invalid', noProxy, []);
    expect(said(checks).slice(1)).toEqual([
      'egress.dns fail',
      'egress.tcp skip',
      'egress.tls skip',
      'egress.http skip',
    ]);
    expect(answer).toBeNull();
    expect(exitCodeOf(checks)).toBe(3);
  });

  test('a connection that is refused is an egress problem, and the words say the product runs on', async () => {
    const url = await serve(jwks('k1'));
    const [server] = open.splice(0);
    server?.close();
    const { checks } = await egressChecks(url, noProxy, ['k1']);
    const tcp = checks.find(({ name }) => name === 'egress.tcp');
    expect(tcp).toMatchObject({
      outcome: 'fail',
      text: { en: expect.stringContaining('REFUSED') },
    });
    expect(tcp?.fix?.ro).toContain('funcționează');
  });

  test('a server without TLS where https was asked for', async () => {
    const url = (await serve(jwks('k1'))).replace('http:', 'https:');
    expect(said((await egressChecks(url, noProxy, ['k1'])).checks).slice(2)).toEqual([
      'egress.tcp ok',
      'egress.tls fail',
      'egress.http skip',
    ]);
  });

  test.each<[string, RequestListener, string]>([
    ['the page of a proxy', (_, response) => response.end('<html>Sign in'), 'egress.http fail'],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: '/' }).end(),
      'egress.http fail',
    ],
    ['a 407', (_, response) => response.writeHead(407).end(), 'egress.http fail'],
    ['JSON of something else', (_, response) => response.end('[]'), 'egress.http fail'],
    ['another vendor’s server', jwks('other'), 'egress.http warn'],
  ])('%s', async (_, listener, expected) => {
    const { checks } = await egressChecks(await serve(listener), noProxy, ['k1']);
    expect(said(checks).at(-1)).toBe(expected);
  });

  test('a proxy that Node does not use is told', async () => {
    const url = await serve(jwks('k1'));
    const unused = await egressChecks(url, { proxy: 'http://p', proxyIsUsed: false }, ['k1']);
    expect(said(unused.checks)[0]).toBe('egress.proxy warn');
    const used = await egressChecks(url, { proxy: 'http://p', proxyIsUsed: true }, ['k1']);
    expect(said(used.checks)).toEqual(['egress.proxy ok', 'egress.http ok']);
  });
});

test.each([
  [0, 'ok'],
  [300, 'ok'],
  [-300, 'ok'],
  [301, 'warn'],
  [-301, 'warn'],
  [90 * 86_400, 'warn'],
])('D19, R24: a clock that is %i s off is %s, never a failure', (drift, outcome) => {
  expect(clockCheck(1_000_000_000 + drift, 1_000_000_000).outcome).toBe(outcome);
});

test('D19: which way the clock is wrong, in both languages; without a server it is not judged', () => {
  expect(clockCheck(4600, 1000).text.en).toContain('60 min ahead');
  expect(clockCheck(1000, 4600).text.ro).toContain('60 min în urma');
  expect(clockCheck(1000, null).outcome).toBe('skip');
});

describe('C44: the npm registry', () => {
  const asked = { packages: ['@shop/booking'], token: 'sgr_secret' };
  test.each([
    [200, 'registry.download ok', 0],
    [401, 'registry.download fail', 2],
    [403, 'registry.download fail', 2],
    [404, 'registry.download warn', 0],
    [500, 'registry.download fail', 3],
  ])('HTTP %i is %s', async (status, expected, exitCode) => {
    const requests: string[] = [];
    const registry = await serve(({ url, headers }, response) => {
      requests.push(`${url} ${headers.authorization}`);
      response.writeHead(status).end('{}');
    });
    const checks = await registryChecks({ ...asked, registry });
    expect(said(checks)).toEqual([expected]);
    expect(exitCodeOf(checks)).toBe(exitCode);
    expect(requests).toEqual(['/@shop%2fbooking Bearer sgr_secret']);
    expect(JSON.stringify(checks)).not.toContain('sgr_secret');
  });

  test('no token, no registry, nobody there', async () => {
    const registry = 'http://127.0.0.1:9';
    const missing = await registryChecks({ ...asked, registry, token: undefined });
    expect(missing).toMatchObject([{ name: 'registry.token', outcome: 'fail', code: 'forbidden' }]);
    expect(said(await registryChecks({ ...asked, registry: undefined }))).toEqual([
      'registry.download skip',
    ]);
    expect(exitCodeOf(await registryChecks({ ...asked, registry }))).toBe(3);
  });
});

test('the state folder: kept, open to others, not kept', async () => {
  const home = await mkdtemp(join(tmpdir(), 'signet-doctor-'));
  await mkdir(join(home, 'state'), { mode: 0o700 });
  await writeFile(join(home, 'file'), '');
  expect(said(await stateChecks(join(home, 'state'), []))).toEqual(['state.folder ok']);
  await chmod(join(home, 'state'), 0o755);
  expect(said(await stateChecks(join(home, 'state'), []))).toEqual(['state.folder warn']);
  const text = { en: 'No.', ro: 'Nu.' };
  const warning = { code: 'STATE_NOT_KEPT', text, fix: text } as const;
  const broken = await stateChecks(join(home, 'file'), [warning]);
  expect([said(broken), exitCodeOf(broken)]).toEqual([['state.folder fail'], 3]);
  expect(said(await stateChecks(undefined, [warning]))).toEqual(['state.folder skip']);
  await rm(home, { recursive: true });
});

test.each<[Partial<HeartbeatOutcome> & object, string, number]>([
  [{ ok: true, revoked: false }, 'ok', 0],
  [{ ok: true, revoked: true, reason: 'leaked' }, 'fail', 2],
  [{ ok: true, revoked: true, reason: 'suspended' }, 'fail', 2],
  [{ ok: false, problem: 'refused' }, 'fail', 3],
  [{ ok: false, problem: 'not-believed' }, 'fail', 2],
  [{ ok: false, problem: 'rejected' }, 'fail', 2],
  [{ ok: false, problem: 'no-license' }, 'skip', 0],
])('D17: a heartbeat that came to %j is %s', (outcome, expected, exitCode) => {
  const text = { en: 'x', ro: 'y' };
  const beat = { text, fix: text, docs: '/docs', ...outcome } as HeartbeatOutcome;
  const check = heartbeatCheck(beat);
  expect([check.outcome, exitCodeOf([check])]).toEqual([expected, exitCode]);
});

test('a refusal of the license outweighs the network; warnings refuse nothing', () => {
  const text = { en: 'x', ro: 'y' };
  const network = machineCheck('egress.dns', 'fail', { text });
  const warned = machineCheck('clock.drift', 'warn', { text });
  const refused = refusedCheck('grant.plugin', {
    code: 'license_denied',
    grant: 'plugin',
    name: 'x',
  });
  expect(exitCodeOf([warned])).toBe(0);
  expect(exitCodeOf([network, warned])).toBe(3);
  expect(exitCodeOf([network, refused])).toBe(2);
  const lines = checkLines({ paint: (_, line) => line }, [network, refused], 'ro');
  expect(lines.join('\n')).toContain('docs  /docs/errors/license_denied');
  expect(lines.at(-1)).toBe(
    'Licența este refuzată. Eșuate 2, avertismente 0, în regulă 0, sărite 0.',
  );
});
