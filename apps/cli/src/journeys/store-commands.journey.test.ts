import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '@signet/tooling/pg/fresh-database';
import { runCommand } from '@signet/tooling/process/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dumpDatabase } from './secrets-at-rest-fixture.ts';
import { startDemo } from './server-fixture.ts';
import { collect, signet, startSignet } from './signet-fixture.ts';

const database = await freshDatabase();
const production = await freshDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signet-store-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const issue = ['issue', '--email', 'ana@acme.ro', '--tier', 'pro', '--domain', 'acme.ro'];

describe('commands over PostgreSQL', () => {
  const run = (args: readonly string[], stdin?: string) => {
    const env = { DATABASE_URL: database.url, SIGNET_DATA_DIR: join(folder, 'shared') };
    return signet(args, { env, ...(stdin === undefined ? {} : { stdin }) });
  };

  test('C34: a store of an older release is served by nobody until it is migrated', async () => {
    for (const command of [['serve'], ['worker'], ['keys', 'list'], issue]) {
      const { status, stderr } = await run(command);
      expect(status).toBe(3);
      expect(stderr).toContain('Run `signet migrate`');
    }
    expect(await run(['migrate'])).toMatchObject({ status: 0 });
    expect(JSON.parse((await run(['migrate', '--json'])).stdout)).toEqual({ applied: [] });
  });

  test('a fleet is seeded once, as many records as asked for, and no mail with it', async () => {
    const args = ['seed', '--seed', '7', '--licenses', '20', '--json'];
    const seeded = await run(args);
    expect(JSON.parse(seeded.stdout)).toMatchObject({ seed: 7, licenses: 20 });
    expect(seeded.stderr).toMatch(/^Seeding: \d+ of \d+$/m);
    expect(await run(args)).toMatchObject({ status: 1 });
    const dump = await dumpDatabase({ databaseUrl: database.url, dataDir: folder });
    expect(dump.get('public.licenses')?.match(/^\(lic_/gm)).toHaveLength(20);
    expect(dump.get('public.mails')).toBe('');
  });

  test('an issue prints the token alone; it verifies with the keys beside the store', async () => {
    const { status, stdout } = await run([...issue, '--idempotency-key', 'once']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(await run(['verify', '-'], stdout)).toMatchObject({ status: 0 });
    const again = await run([...issue, '--idempotency-key', 'once', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({
      license: { tier: 'pro', domain_binding: ['acme.ro'], generation: 1 },
      token: stdout.trim(),
    });
    const other = await run([...issue, '--company', 'X', '--idempotency-key', 'once']);
    expect(other).toMatchObject({ status: 1, stdout: '' });
    expect(other.stderr).toContain('IDEMPOTENCY_MISMATCH');
  });

  test('keys are made, taken over, switched and written out; a private half only on demand', async () => {
    const made = await run(['keys', 'generate', '--kid', 'next', '--json']);
    expect(made.stderr).toBe('');
    expect(JSON.parse(made.stdout)).toMatchObject({ kid: 'next', stage: 'staged' });
    // None of the fleet's installs knows the key yet.
    const early = await run(['keys', 'activate', 'next']);
    expect([early.status, early.stderr]).toEqual([1, expect.stringContaining('KEY_ADOPTION_LOW')]);
    const emergency = ['--emergency', '--confirm', 'next', '--reason', 'The key leaked'];
    expect(await run(['keys', 'activate', 'next', ...emergency])).toMatchObject({ status: 0 });
    const token = (await run([...issue, '--no-send-email'])).stdout;
    const inspected = JSON.parse((await run(['inspect', token.trim(), '--json'])).stdout);
    expect(inspected.header.kid).toBe('next');
    expect(await run(['verify', '-'], token)).toMatchObject({ status: 0 });
    const listed = JSON.parse((await run(['keys', 'list', '--json'])).stdout);
    const stages = (alg: string) =>
      listed.keys
        .filter(({ algorithm }: { algorithm: string }) => algorithm === alg)
        .map(({ stage }: { stage: string }) => stage);
    expect(stages('EdDSA')).toEqual(['retiring', 'active']);
    expect(stages('RS256')).toEqual(['active']);
    expect(JSON.stringify(listed)).not.toContain('"d"');
    const { stdout: pem } = await run(['keys', 'export', 'next', '--private', '--reveal']);
    expect(pem).toContain('BEGIN PRIVATE KEY');
    const taken = await run(['keys', 'import', '-', '--kid', 'copy', '--json'], pem);
    expect(JSON.parse(taken.stdout)).toMatchObject({ kid: 'copy', stage: 'staged' });
    const published = JSON.parse((await run(['keys', 'export'])).stdout);
    const saved = JSON.parse(await readFile(join(folder, 'shared', 'jwks.json'), 'utf8'));
    expect(saved).toEqual(published);
    expect(JSON.stringify(published)).not.toContain('"d":');
  });

  test('a key that openssl genpkey wrote is taken over as it is', async () => {
    const file = join(folder, 'openssl.pem');
    const openssl = async (args: readonly string[]) => {
      expect(await runCommand('openssl', args)).toMatchObject({ status: 0 });
      return readFile(args.at(-1) ?? '', 'utf8');
    };
    const pem = await openssl(['genpkey', '-algorithm', 'ed25519', '-out', file]);
    const publicFile = join(folder, 'openssl.pub.pem');
    const publicPem = await openssl(['pkey', '-in', file, '-pubout', '-out', publicFile]);
    const { status, stdout } = await run(['keys', 'import', file, '--json']);
    expect(status).toBe(0);
    const { kid, ...taken } = JSON.parse(stdout);
    expect(taken).toMatchObject({ algorithm: 'EdDSA', stage: 'staged' });
    expect((await run(['keys', 'export', kid])).stdout).toBe(publicPem);
    expect((await run(['keys', 'export', kid, '--private', '--reveal'])).stdout).toBe(pem);
    const again = await run(['keys', 'import', file]);
    expect([again.status, again.stdout]).toEqual([1, '']);
  });

  test('B68 B71 R18: what a switch or a retirement would do is told beforehand; a key in use stays', async () => {
    const { keys } = JSON.parse((await run(['keys', 'list', '--json'])).stdout);
    const { kid } = keys.find(({ stage }: { stage: string }) => stage === 'retiring');
    const retired = await run(['keys', 'retire', kid]);
    expect(retired).toMatchObject({ status: 1, stdout: '' });
    expect(retired.stderr).toContain('KEY_IN_USE');
    const preview = await run(['keys', 'activate', 'copy', '--preview', '--json']);
    expect(JSON.parse(preview.stdout)).toMatchObject({
      allowed: false,
      adoption: { confirmed: 0, counted: expect.any(Number) },
    });
    const told = await run(['keys', 'retire', kid, '--preview']);
    expect([told.status, told.stdout]).toEqual([
      1,
      expect.stringContaining('It would be refused.'),
    ]);
    const emergency = ['keys', 'activate', 'copy', '--emergency', '--reason', 'The key leaked'];
    const hasty = await run([...emergency, '--confirm', 'another']);
    expect([hasty.status, hasty.stderr]).toEqual([
      1,
      expect.stringContaining('Type copy to confirm'),
    ]);
    const switched = await run([...emergency, '--confirm', 'copy']);
    expect(switched).toMatchObject({ status: 0 });
    expect(switched.stdout).toContain('copy signs from now on; next keeps verifying.');
    expect(switched.stderr).toMatch(/0 of \d+ installs that beat in the last 30 days accept copy/);
    expect((await run(['keys', 'list'])).stdout).toMatch(/rotation due[\s\S]*copy +EdDSA +active/);
  });

  test('the catalog that licenses were judged by is compared by the hash that tokens carry', async () => {
    const token = (await run([...issue, '--no-send-email'])).stdout.trim();
    const { claims } = JSON.parse((await run(['inspect', token, '--json'])).stdout);
    expect(await run(['catalog', 'diff', claims.catalog])).toMatchObject({
      status: 0,
      stdout: 'Nothing changed.\n',
    });
    const next = join(folder, 'next.json');
    const { catalog } = JSON.parse((await run(['catalog', 'show', '--json'])).stdout);
    catalog.products.storefront.refundDays = 30;
    await writeFile(next, JSON.stringify(catalog));
    const compared = await run(['catalog', 'diff', claims.catalog, next, '--json']);
    expect(JSON.parse(compared.stdout)).toMatchObject({
      changes: [{ path: 'products.storefront.refundDays', before: 14, after: 30 }],
    });
    const unknown = await run(['catalog', 'diff', 'f'.repeat(64)]);
    expect(unknown).toMatchObject({ status: 1, stdout: '' });
    expect(unknown.stderr).toContain(`fix   Known: ${claims.catalog} (since 20`);
  });

  test('a worker beside other processes sends what they queued, and stops on SIGTERM', async () => {
    const env = {
      DATABASE_URL: database.url,
      SIGNET_DATA_DIR: join(folder, 'shared'),
      LOG_LEVEL: 'warn',
    };
    const worker = startSignet(['worker'], { env });
    const output = collect(worker);
    const mails = () => readdir(join(folder, 'shared', 'mail')).catch(() => []);
    await expect.poll(mails, { timeout: 60_000 }).toHaveLength(1);
    worker.kill('SIGTERM');
    await once(worker, 'close');
    expect([worker.exitCode, output()]).toEqual([0, { stdout: 'Working on jobs.\n', stderr: '' }]);
  });
});

test('production with every setting given starts with the link that makes the first operator', async () => {
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: production.url,
    SIGNET_DATA_DIR: join(folder, 'not', 'there', 'yet'),
    SIGNET_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    SIGNET_PUBLIC_URL: 'https://licenses.example.com',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'licenses@signet.example',
    PORT: '0',
  };
  expect(await signet(['migrate'], { env })).toMatchObject({ status: 0 });
  expect(await signet(['serve', '--demo'], { env })).toMatchObject({ status: 1 });
  const server = startSignet(['serve', '--json'], { env });
  const [line] = (await once(server.stdout ?? server, 'data')) as [Buffer];
  expect(JSON.parse(line.toString())).toMatchObject({
    base_url: 'https://licenses.example.com',
    setup_url: expect.stringContaining('https://licenses.example.com/admin/signin#t='),
  });
  server.kill('SIGINT');
  await once(server, 'close');
  expect(server.exitCode).toBe(0);
  expect(await readdir(env.SIGNET_DATA_DIR)).toEqual(['jwks.json']);
});

test('an API key is shown once, alone, and opens the API of a server on the same store', async () => {
  const env = { DATABASE_URL: database.url, SIGNET_DATA_DIR: join(folder, 'shared'), PORT: '0' };
  const { stdout: key } = await signet(['api-key', 'create', '--name', 'ci', '--role', 'support'], {
    env,
  });
  expect(key).toMatch(/^sgk_[\w-]{43}\n$/);
  const server = await startDemo(env, 20);
  const headers = { authorization: `Bearer ${key.trim()}` };
  const answer = await fetch(`${server.credentials.base_url}/api/super-admin/licenses`, {
    headers,
  });
  expect(answer.status).toBe(200);
  expect(await server.stop()).toBe(0);
});

test('the embedded store is one process’s: a second one is told which, and a dead one is succeeded', async () => {
  const env = { SIGNET_DATA_DIR: join(folder, 'embedded'), PORT: '0' };
  const server = startSignet(['serve', '--no-worker', '--json'], { env });
  const [line] = (await once(server.stdout ?? server, 'data')) as [Buffer];
  const started = JSON.parse(line.toString());
  expect(started.setup_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/admin\/signin#t=[\w-]{43}$/);
  const refused = await signet(['keys', 'list'], { env });
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain(`process ${server.pid}`);
  expect(refused.stderr).toMatch(/fix +Stop that process/);
  server.kill('SIGKILL');
  await once(server, 'close');
  expect(await signet(['keys', 'list'], { env })).toMatchObject({ status: 0 });
  expect((await stat(join(folder, 'embedded', 'master.key'))).mode & 0o077).toBe(0);
});
