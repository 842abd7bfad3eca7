import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkOff } from './network-off-fixture.ts';
import { signet } from './signet-fixture.ts';

const catalogs = (args: readonly string[]) => signet(args, { imports: [networkOff] });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signet-catalog-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('catalog and quote, without a store or a network', () => {
  test('a release compares itself with what an older one wrote', async () => {
    const shown = await catalogs(['catalog', 'show', 'storefront', '--json']);
    expect(shown.status).toBe(0);
    const answer = JSON.parse(shown.stdout);
    expect(answer).toMatchObject({
      hash: expect.stringMatching(/^[\da-f]{64}$/),
      products: [{ product: 'storefront', matrix: { columns: expect.any(Array) } }],
    });
    const now = join(folder, 'now.json');
    const older = join(folder, 'older.json');
    await writeFile(now, shown.stdout);
    answer.catalog.products.storefront.tiers.pro.freeSupport = '30d';
    await writeFile(older, JSON.stringify(answer.catalog));
    const same = await catalogs(['catalog', 'diff', now]);
    expect(same).toMatchObject({ status: 0, stdout: 'Nothing changed.\n' });
    const path = 'products.storefront.tiers.pro.freeSupport';
    const since = await catalogs(['catalog', 'diff', older]);
    expect(since.stdout).toContain(`~ ${path}: "30d" → "90d"\n  Support bought or given`);
    const back = await catalogs(['catalog', 'diff', now, older, '--json']);
    expect(JSON.parse(back.stdout)).toMatchObject({
      changes: [{ path, change: 'changed', before: '90d', after: '30d', meaning: 'support' }],
    });
  });

  test('R8: the tiers in Romanian, and nothing wrong with the catalog', async () => {
    const { status, stdout } = await catalogs(['catalog', 'show', 'storefront', '--locale', 'ro']);
    expect(status).toBe(0);
    expect(stdout).toContain('Marcă proprie');
    expect(stdout).not.toContain('\u001b');
    const checked = await catalogs(['catalog', 'check', '--json']);
    expect(checked).toMatchObject({ status: 0, stdout: '{"ok":true,"problems":[]}\n' });
  });

  test('C26, D14: a quote with what the buyer holds and what is bought beside it', async () => {
    const flags = ['--stacking', '3', '--currency', 'EUR', '--at', '2026-11-22', '--json'];
    const pro = await catalogs(['quote', '--product', 'storefront', '--offer', 'pro', ...flags]);
    expect(pro.status).toBe(0);
    expect(JSON.parse(pro.stdout)).toMatchObject({ total: { amount: 149_500, currency: 'EUR' } });
    const extra = ['--extra', 'organizations=2', '--renewal', '--at', '2026-11-22'];
    const next = await catalogs(['quote', '--product', 'gateway', '--offer', 'starter', ...extra]);
    expect(next.stdout.replaceAll('\u00A0', ' ')).toMatch(/^To pay +EUR 990\.00$/m);
  });

  test.each([
    ['a product that there is not', ['catalog', 'show', 'nope'], 'has no product nope'],
    ['an offer that there is not', ['quote', '--offer', 'nope'], '“nope” is not one of'],
    ['a currency', ['quote', '--offer', 'pro', '--currency', 'USD'], '“USD” is not one of EUR.'],
    ['no count', ['quote', '--offer', 'pro', '--extra', 'sites'], 'Write the name and a count'],
    ['no snapshot', ['catalog', 'diff', './none.json'], 'no file ./none.json'],
  ])('%s: 1, with the fix', async (_, args, said) => {
    const { status, stdout, stderr } = await catalogs(args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/^ {2}fix {3}\S/m);
  });
});
