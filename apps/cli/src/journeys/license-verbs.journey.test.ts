import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '@signet/tooling/pg/fresh-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signet } from './signet-fixture.ts';

const database = await freshDatabase();
let folder: string;
let id: string;

const run = (...args: string[]) =>
  signet(args, { env: { DATABASE_URL: database.url, SIGNET_DATA_DIR: folder } });
const verb = (name: string, ...flags: string[]) => run('license', name, id, ...flags, '--json');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signet-verbs-'));
  await run('migrate');
  const kit = ['--product', 'kit', '--tier', 'pro', '--kind', 'term', '--offer', 'pro-monthly'];
  const issued = await run('issue', '--email', 'dev@acme.ro', ...kit, '--json');
  ({ id } = JSON.parse(issued.stdout).license);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('E02, E22, D10: a term is issued by its offer, extended, paused and reinstated', async () => {
  const ends = async (...call: Parameters<typeof verb>) => {
    const { license } = JSON.parse((await verb(...call)).stdout);
    return [license.status, license.kind, license.generation];
  };
  expect(await ends('extend', '--days', '30')).toEqual(['active', 'term', 2]);
  expect(await ends('suspend', '--reason', 'The payment is disputed')).toEqual([
    'suspended',
    'term',
    2,
  ]);
  expect(await ends('reinstate')).toEqual(['active', 'term', 2]);
});

test('a preview tells what a verb would do, and changes nothing', async () => {
  const { status, stdout } = await run('license', 'extend', id, '--days', '30', '--preview');
  expect(status).toBe(0);
  expect(stdout).toContain('The license ends later.');
  expect(stdout).toContain('mail license-extended to dev@acme.ro');
  const refused = await run('license', 'reinstate', id, '--preview');
  expect(refused).toMatchObject({ status: 1 });
  expect(refused.stdout).toContain('It would be refused.');
});

test('what the API would refuse is the user’s mistake', async () => {
  const both = ['--tier', 'pro', '--offer', 'pro-yearly', '--validity-days', '5'];
  for (const [flags, code] of [
    [['upgrade', id, ...both], 'VALIDATION'],
    [['renew-support', id, '--support-period', 'soon'], 'VALIDATION'],
    [['extend', 'lic_none', '--days', '5'], 'NOT_FOUND'],
    [['extend', 'nothing', '--days', '5'], 'NOT_FOUND'],
  ] as const) {
    const { status, stderr } = await run('license', ...flags, '--json');
    expect([status, JSON.parse(stderr).code]).toEqual([1, code]);
  }
});
