import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { as, type Json, openServer } from '@signet/server/server-fixture';
import { freshDatabase } from '@signet/tooling/pg/fresh-database';
import { repositoryRoot, runCommand } from '@signet/tooling/process/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../serve/free-port.ts';
import { signet, type SignetResult } from './signet-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
let home: string;
let server: Awaited<ReturnType<typeof openServer>>;
let url: string;
let license: Json;
let token: string;
let keys: string;
/** An address where nobody listens. */
let nobody: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'signet-install-commands-'));
  server = await openServer();
  server.clock.time = Math.floor(Date.now() / 1000);
  url = await server.app.listen({ port: 0, host: '127.0.0.1' });
  ({ license, token } = await issue({ licensed_plugins: ['niche-booking'] }));
  keys = join(home, 'jwks.json');
  nobody = `http://127.0.0.1:${await freePort('127.0.0.1')}`;
  await writeFile(keys, await (await fetch(`${url}/.well-known/signet/jwks.json`)).text());
});

afterAll(async () => {
  await server.app.close();
  await rm(home, { recursive: true });
});

async function issue(change: Json = {}): Promise<Json> {
  const payload = {
    customer_email: 'ana@acme.ro',
    tier: 'pro',
    domain_binding: ['acme.ro'],
    ...change,
  };
  return post(LICENSES, payload, as.service('owner'));
}

async function post(path: string, payload: Json, headers: Json): Promise<Json> {
  const response = await server.app.inject({ method: 'POST', url: path, headers, payload });
  return response.json();
}

/** The commands that a page of the documentation shows. */
async function shownIn(page: string): Promise<readonly string[]> {
  const text = await readFile(join(repositoryRoot, 'docs/how-to', page), 'utf8');
  const blocks = [...text.matchAll(/```sh\n([^`]+)```/g)];
  return blocks.flatMap(([, block = '']) => block.trim().split('\n'));
}

/** Runs a shown command in the test's own folder. */
async function runShown(command: string): Promise<SignetResult> {
  const [, ...words] = command.split(' ');
  if (command.startsWith('pnpm signet ')) return signet(words.slice(1), { cwd: home });
  const { status, output } = await runCommand('openssl', words, { cwd: home });
  return { status, stdout: output, stderr: '' };
}

/** A command about the install in a folder; the key is in the product's own variable. */
function about(folder: string, args: readonly string[], key = token): Promise<SignetResult> {
  const flags = ['--keys', keys, '--state-dir', join(home, folder)];
  const [command = '', ...rest] = args;
  return signet([command, ...flags, ...rest], { env: { LICENSE_KEY: key } });
}

async function doctor(folder: string, args: readonly string[], key = token) {
  const { status, stdout, stderr } = await about(folder, ['doctor', '--json', ...args], key);
  if (stdout === '') throw new Error(stderr);
  const { checks }: Json = JSON.parse(stdout);
  const byName = new Map<string, Json>(checks.map((check: Json) => [check.name, check]));
  return { status, byName, names: [...byName.keys()] };
}

describe('signet doctor', () => {
  test('C41–C46, D16, D19: an install where all is well, the heartbeat included', async () => {
    const asked = ['--server', url, '--host', 'shop.acme.ro', '--plugin', 'niche-booking'];
    const { status, byName } = await doctor('well', asked);
    const outcomes = [...byName.values()].map(({ name, outcome }) => `${name} ${outcome}`);
    expect(outcomes.filter((text) => /fail|warn/.test(text))).toEqual([]);
    expect(status).toBe(0);
    for (const name of ['token.verified', 'host', 'grant.plugin', 'state.folder', 'clock.drift']) {
      expect(outcomes).toContain(`${name} ok`);
    }
    expect(outcomes).toContain('heartbeat ok');
    expect(outcomes).toContain('registry.download skip');
  });

  test('C42, C43, F25, F26: what the license refuses, in Romanian, with the page to read', async () => {
    const asked = ['--host', 'acme.de', '--plugin', 'notifications-sms', '--lang', 'ro'];
    const { status, stdout } = await about('well', ['doctor', ...asked]);
    expect(status).toBe(2);
    expect(stdout).toContain('✗ fail  host');
    expect(stdout).toContain('/docs/errors/domain_not_licensed');
    expect(stdout).toContain('Pluginul notifications-sms nu este în această licență.');
    expect(stdout).toContain('/docs/errors/license_denied');
    expect(stdout).toContain('Licența este refuzată.');
  });

  test.each<[string, string, string]>([
    ['missing', '', 'LICENSE_MISSING'],
    ['malformed', 'a.b', 'LICENSE_MALFORMED'],
    ['cut', '-', 'LICENSE_BAD_SIGNATURE'],
  ])('C41: a key that is %s', async (what, text, code) => {
    const key = text === '-' ? `${token.slice(0, -6)}AAAAAA` : text;
    const { status, byName } = await doctor(what, [], key);
    const failed = [...byName.values()].filter(({ outcome }) => outcome === 'fail');
    expect([status, failed.map((check) => check.code)]).toEqual([2, [code]]);
    expect(failed[0]?.docs).toBe(`/docs/errors/${code}`);
  });

  test('C41, R3: a key of another product, and a key of a vendor that is not known here', async () => {
    const other = await doctor('other', ['--product', 'gateway']);
    expect(other.byName.get('token.verified')?.code).toBe('LICENSE_WRONG_PRODUCT');
    const stranger = await openServer();
    const payload = { customer_email: 'x@y.ro', tier: 'pro', domain_binding: ['y.ro'] };
    const made = { method: 'POST', url: LICENSES, headers: as.service('owner'), payload } as const;
    const theirs: string = (await stranger.app.inject(made)).json().token;
    const { status, byName } = await doctor('stranger', [], theirs);
    expect(status).toBe(2);
    expect(byName.get('token.verified')?.code).toMatch(/LICENSE_(?:BAD_SIGNATURE|UNKNOWN_KID)/);
  });

  test('D06: a version that the license does not cover', async () => {
    const [known, future] = ['2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'];
    const file = join(home, 'releases.json');
    const releases = [
      { version: '1.4.0', released_at: known },
      { version: '2.0.0', released_at: future },
    ];
    await writeFile(file, JSON.stringify(releases));
    const judge = (release: string) => doctor('well', ['--release', release, '--releases', file]);
    const [covered, beyond] = [await judge('1.4.0'), await judge('2.0.0')];
    expect(covered.byName.get('version.entitled')?.outcome).toBe('ok');
    expect(beyond.byName.get('version.entitled')?.outcome).toBe('warn');
    await writeFile(file, '[{}]');
    expect((await about('well', ['doctor', '--releases', file])).status).toBe(1);
  });

  test('C46: a server that is gone is the network’s affair: exit code 3, and the product runs on', async () => {
    const { status, byName } = await doctor('alone', ['--server', nobody]);
    expect(status).toBe(3);
    expect(byName.get('egress.tcp')).toMatchObject({ outcome: 'fail' });
    expect(byName.get('egress.tcp')?.fix).toContain('keeps running');
    expect(byName.get('token.verified')?.outcome).toBe('ok');
  });

  test('a folder that cannot be written, and an address that is none', async () => {
    await writeFile(join(home, 'file'), '');
    const { status, byName } = await doctor('file', []);
    expect([status, byName.get('state.folder')?.outcome]).toEqual([3, 'fail']);
    expect((await about('well', ['doctor', '--server', 'licenses'])).status).toBe(1);
  });
});

describe('signet heartbeat', () => {
  test('D17: one heartbeat by hand, and by file where there is no network', async () => {
    const online = await about('hand', ['heartbeat', '--server', url, '--json']);
    expect([online.status, JSON.parse(online.stdout)]).toMatchObject([0, { ok: true }]);
    const [request, answer] = [join(home, 'request.json'), join(home, 'answer.json')];
    const given = await about('hand', ['heartbeat', '--file', 'export', request]);
    expect(given.status).toBe(0);
    await answerFile(request);
    const taken = await about('hand', ['heartbeat', '--file', 'import', answer, '--lang', 'ro']);
    expect(taken.stdout).toContain('Semnalul a fost acceptat.');
    expect(taken.status).toBe(0);
    const again = await about('hand', ['heartbeat', '--file', 'import', answer]);
    expect(again.status).toBe(2);
  });

  test('C46: nobody there is exit code 3; no folder and no key are the caller’s mistake', async () => {
    const gone = await about('hand', ['heartbeat', '--server', nobody, '--json']);
    expect([gone.status, JSON.parse(gone.stdout).problem]).toEqual([3, 'refused']);
    expect((await signet(['heartbeat', '--keys', keys, '--server', url])).status).toBe(1);
    expect((await about('hand', ['heartbeat'])).status).toBe(1);
    expect((await about('none', ['heartbeat', '--file', 'export'], '')).status).toBe(1);
  });

  test('B39, R19: after a revocation the heartbeat says so, and the doctor knows it offline', async () => {
    const reason = 'JWT posted on forum X';
    await post(`${LICENSES}/${license.id}/revoke`, { reason }, as.service('owner'));
    const { status, stdout } = await about('hand', ['heartbeat', '--server', url]);
    expect([status, stdout]).toMatchObject([2, expect.stringContaining('revoked or suspended')]);
    const offline = await doctor('hand', []);
    expect(offline.status).toBe(2);
    expect(offline.byName.get('authority')).toMatchObject({ code: 'LICENSE_REVOKED' });
  });
});

test('the commands of the doctor’s page run, against a server of this test', async () => {
  const commands = await shownIn('doctor.md');
  expect(commands).toHaveLength(5);
  const env = { LICENSE_KEY: (await issue()).token, NPM_REGISTRY_TOKEN: 'sgr_x' };
  const statuses = [];
  for (const command of commands) {
    const own = command
      .replace('https://licenses.example', url)
      .replace('https://npm.example', nobody)
      .replace('data/license', join(home, 'documented'));
    const words = [...own.split(' ').slice(2), '--keys', keys];
    if (own.includes('import')) await answerFile(join(home, 'request.json'));
    statuses.push((await signet(words, { env, cwd: home })).status);
  }
  expect(statuses).toEqual([0, 0, 0, 0, 3]);
});

/** What the vendor does with a heartbeat file. */
async function answerFile(request: string): Promise<void> {
  const file = JSON.parse(await readFile(request, 'utf8'));
  const answer = await post('/heartbeat/file', file, as.operator('owner'));
  await writeFile(join(home, 'answer.json'), JSON.stringify(answer));
}

describe('signet bundle', () => {
  test('C40: the commands of the documentation, and a bundle that was touched after them', async () => {
    const folder = join(home, 'niche-booking');
    await mkdir(folder);
    await writeFile(join(folder, 'package.json'), '{"name":"niche-booking","version":"1.2.0"}');
    await writeFile(join(folder, 'index.js'), 'export default 1;');
    const commands = await shownIn('sign-bundles.md');
    expect(commands).toHaveLength(4);
    const results = [];
    for (const command of commands) results.push(await runShown(command));
    expect(results.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(results.at(-1)?.stdout).toContain('niche-booking 1.2.0: exactly the 2 signed files');
    await appendFile(join(folder, 'index.js'), '\nsteal();');
    const bad = await runShown(commands.at(-1) ?? '');
    expect([bad.status, bad.stdout]).toMatchObject([2, expect.stringContaining('index.js')]);
  });

  test('C40: with a key of the ring, and the key set that the server writes', async () => {
    const database = await freshDatabase();
    const env = { SIGNET_DATA_DIR: join(home, 'data'), DATABASE_URL: database.url };
    await signet(['migrate'], { env });
    const exported = await signet(['keys', 'export', '--json'], { env });
    const [key]: Json = JSON.parse(exported.stdout).keys;
    const file = join(home, 'theme.tgz');
    await writeFile(file, 'packed');
    const sign = ['bundle', 'sign', file, '--key', key.kid, '--name', 'theme-services'];
    expect((await signet(sign, { env })).stdout).toContain(`key ${key.kid}`);
    expect((await signet(['bundle', 'verify', file], { env })).status).toBe(0);
    expect((await signet(['bundle', 'sign', file, '--key', key.kid], { env })).status).toBe(1);
  });
});
