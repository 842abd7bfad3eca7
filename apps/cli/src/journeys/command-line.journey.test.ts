import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { jwksOfKeys } from '@signet/license-token/key-ring';
import { signToken } from '@signet/license-token/sign-token';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkOff } from './network-off-fixture.ts';
import { type SignetCall, signet } from './signet-fixture.ts';

const ISSUED = 1_767_225_600;
const key = await generateSigningKey('EdDSA', 'k1');
const claims = {
  iss: 'https://licenses.example.com',
  aud: 'storefront',
  sub: 'lic_1',
  jti: 'tok_1',
  iat: ISSUED,
  install_id: 'ins_1',
  tier: 'pro',
  kind: 'trial',
  exp: ISSUED + 30 * 86_400,
  features: [],
  limits: {},
  licensed_themes: [],
  licensed_plugins: [],
  niche_packages: [],
  domain_binding: ['acme.ro'],
  issued_at: ISSUED,
  expires_at: ISSUED + 30 * 86_400,
  support_until: null,
  customer_email: 'ana@acme.ro',
  customer_company: 'Acme \u001b[31m\u2028SRL',
  customer_cif: null,
  kid: 'k1',
  generation: 1,
  catalog: 'hash',
};
const token = signToken(claims, { ...key, type: LICENSE_TOKEN_TYPE });
const during = '2026-01-15T12:00:00Z';
const after = '2026-03-01';

let folder: string;
let keys: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signet-cli-'));
  keys = join(folder, 'jwks.json');
  await writeFile(keys, JSON.stringify(jwksOfKeys([key])));
  await writeFile(join(folder, 'shop.env'), `export LICENSE_KEY="${token}"\n`);
  await writeFile(join(folder, 'half.json'), '{"keys":[{"kty":"OKP"}]}');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const inFolder = (call: SignetCall = {}): SignetCall => ({
  ...call,
  env: { SIGNET_DATA_DIR: join(folder, 'data'), ...call.env },
});
const run = (line: readonly string[], call?: SignetCall) => signet(line, inFolder(call));

describe('verify', () => {
  const verify = (argument: string, ...flags: readonly string[]) =>
    run(['verify', argument, '--keys', keys, ...flags]);

  test('a valid license: 0, with the state and what it means', async () => {
    const { status, stdout } = await verify(token, '--at', during, '--host', 'www.acme.ro');
    expect(status).toBe(0);
    expect(stdout).toContain('✓ The license is valid.');
    expect(stdout).toMatch(/state +ACTIVE: A “Trial” mark is shown until the upgrade\./);
    expect(stdout).toContain('✓ pass  binding.subdomain');
  });

  test('a refused license: 2, with the fix', async () => {
    const { status, stdout } = await verify(token, '--at', after);
    expect(status).toBe(2);
    expect(stdout).toContain('✗ The license is refused: LICENSE_EXPIRED.');
    expect(stdout).toContain('✗ fail  term');
    expect(stdout).toMatch(/^fix {2}\S/m);
  });

  test('what the token says cannot steer the terminal, and nothing is colored in a pipe', async () => {
    const { stdout } = await verify(token, '--at', during);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('Acme \ufffd[31m\ufffdSRL');
  });

  test('a pasted line is read from a file, and that is said', async () => {
    const { status, stderr } = await verify(join(folder, 'shop.env'), '--at', during);
    expect(status).toBe(0);
    expect(stderr).toContain('was taken off');
  });

  test('the input is judged line by line, exactly as it is, one JSON verdict each', async () => {
    const lines = [
      token,
      `${token} `,
      `LICENSE_KEY=${token}`,
      '',
      `"${token}"`,
      'x'.repeat(99_999),
      token,
    ];
    const args = ['verify', '-', '--keys', keys, '--at', during, '--json'];
    const { status, stdout } = await run(args, { stdin: `${lines.join('\r\n')}\n` });
    const verdicts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const bad = 'LICENSE_MALFORMED';
    expect(verdicts.map(({ code }) => code)).toEqual([
      null,
      bad,
      bad,
      'LICENSE_MISSING',
      bad,
      bad,
      null,
    ]);
    expect(verdicts[0]).toMatchObject({ valid: true, claims, runtime: { name: 'ACTIVE' } });
    expect(verdicts[1]).not.toHaveProperty('claims');
    expect(stdout.split(/[\n\u2028\u2029]/)).toHaveLength(lines.length + 1);
    expect(status).toBe(2);
  });

  test('thousands of tokens in one run, none lost, in their order', async () => {
    const count = 5000;
    const stdin = `${token}\n`.repeat(count - 1) + forged();
    const args = ['verify', '-', '--keys', keys, '--at', during, '--json'];
    const { stdout } = await run(args, { stdin });
    const verdicts = stdout.trimEnd().split('\n');
    expect(verdicts).toHaveLength(count);
    expect(verdicts.filter((line) => line.startsWith('{"valid":true'))).toHaveLength(count - 1);
    expect(JSON.parse(verdicts.at(-1) ?? '')).toMatchObject({ code: 'LICENSE_BAD_SIGNATURE' });
  });

  test('A08: the network is used for a key address, and for nothing else', async () => {
    const server = createServer((_, answer) => answer.end(JSON.stringify(jwksOfKeys([key]))));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    const args = ['verify', token, '--at', during, '--keys'];
    expect((await run([...args, url])).status).toBe(0);
    expect((await run([...args, url], { imports: [networkOff] })).status).toBe(97);
    expect((await run([...args, keys], { imports: [networkOff] })).status).toBe(0);
    server.close();
  });

  function forged(): string {
    const [header, payload] = token.split('.');
    return `${header}.${payload}.${'A'.repeat(86)}`;
  }
});

test('inspect shows a token and says that nothing was verified', async () => {
  const text = await run(['inspect', token]);
  expect(text).toMatchObject({ status: 0 });
  expect(text.stdout).toContain('Nothing was verified');
  expect(text.stdout).toContain('2026-01-01T00:00:00.000Z');
  const { stdout } = await run(['inspect', token, '--json']);
  expect(JSON.parse(stdout)).toEqual({
    verified: false,
    header: { alg: 'EdDSA', kid: 'k1', typ: LICENSE_TOKEN_TYPE },
    claims,
  });
});

const calls = [
  ['help', ['--help'], 0, undefined],
  ['help of a command', ['keys', 'export', '--help'], 0, undefined],
  ['the version', ['--version'], 0, undefined],
  ['no command', [], 1, undefined],
  ['an unknown command', ['vrify'], 1, 'Did you mean verify?'],
  ['an unknown flag', ['verify', 'x', '--key', 'y'], 1, 'Did you mean --keys?'],
  ['a missing argument', ['verify'], 1, "Missing required argument 'token'."],
  ['too many arguments', ['inspect', 'a', 'b'], 1, 'Too many arguments'],
  ['a number that is none', ['seed', '--licenses', 'many'], 1, 'a whole number'],
  [
    'a role that there is not',
    ['api-key', 'create', '--name', 'x', '--role', 'king'],
    1,
    'Allowed choices',
  ],
  ['a missing flag', ['issue', '--email', 'a@b.ro'], 1, "'--tier <name>' not specified"],
  ['an instant without a zone', ['verify', 'x', '--at', '2026-01-01T00:00'], 1, 'not an instant'],
  ['a day that there is not', ['verify', 'x', '--at', '2026-02-30'], 1, 'not an instant'],
  [
    'a key file that there is not',
    ['verify', 'x', '--keys', './none.json'],
    1,
    'no file ./none.json',
  ],
  ['no keys anywhere', ['verify', 'x'], 1, 'No keys were given'],
  ['a token file that there is not', ['inspect', './none.jwt'], 1, 'no file ./none.jwt'],
  ['what is no token', ['inspect', 'hello'], 2, 'LICENSE_MALFORMED'],
  [
    'a key server that does not answer',
    ['verify', 'x', '--keys', 'http://127.0.0.1:1/k'],
    3,
    'UNAVAILABLE',
  ],
  ['a private key without --reveal', ['keys', 'export', 'k1', '--private'], 1, 'Add --reveal'],
] as const;

describe('the exit codes', () => {
  test.each(calls)('%s', async (_, line, expected, said) => {
    const { status, stdout, stderr } = await run(line);
    expect(status).toBe(expected);
    if (said === undefined) return;
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/^ {2}fix {3}\S/m);
    expect(stderr).toMatch(/^ {2}docs {2}\/docs\/errors\/\w+$/m);
    expect(stdout).toBe('');
  });

  test('a store that does not answer is 3; with --json the failure is JSON', async () => {
    const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const { status, stdout, stderr } = await run(['keys', 'list', '--json'], { env });
    expect([status, stdout]).toEqual([3, '']);
    expect(JSON.parse(stderr)).toMatchObject({
      code: 'UNAVAILABLE',
      docs: '/docs/errors/UNAVAILABLE',
    });
  });

  test('settings that do not hold together are the user’s, each by name', async () => {
    const env = { NODE_ENV: 'production' };
    const { status, stderr } = await run(['serve'], { env });
    expect(status).toBe(1);
    for (const name of ['SIGNET_MASTER_KEY', 'SIGNET_PUBLIC_URL', 'DATABASE_URL'])
      expect(stderr).toContain(name);
  });
});
