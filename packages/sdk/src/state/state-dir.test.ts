import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { LicenseWarning } from '../error/license-warning.ts';
import { installId } from './install-id.ts';
import { MemoryState } from './memory-state.ts';
import { StateDir } from './state-dir.ts';
import { stateStoreContract } from './state-store.contract.ts';

const root = await mkdtemp(join(tmpdir(), 'sdk-state-'));
let folders = 0;
afterAll(() => rm(root, { recursive: true }));

function freshFolder(): string {
  folders += 1;
  return join(root, `${folders}`, 'state');
}

function watched(folder: string) {
  const warnings: LicenseWarning[] = [];
  return { warnings, store: new StateDir(folder, (warning) => warnings.push(warning)) };
}

describe('in a folder', () => {
  stateStoreContract(async () => {
    const folder = freshFolder();
    return () => new StateDir(folder, () => {});
  });
});
describe('in memory', () => {
  stateStoreContract(async () => {
    const store = new MemoryState();
    return () => store;
  });
});

describe('the folder', () => {
  test('R22: nobody but its user reads it, and nothing half-written is left in it', async () => {
    const folder = freshFolder();
    const { store, warnings } = watched(folder);
    await store.write('token', 'secret');
    await store.claim('install-id', 'x');
    await store.claim('install-id', 'y');
    expect((await readdir(folder)).toSorted()).toEqual(['install-id', 'token']);
    expect((await stat(join(folder, 'token'))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(warnings).toEqual([]);
  });

  test('a file in its place: nothing is kept, one warning of each kind, and nothing throws', async () => {
    const folder = join(root, 'a-file');
    await writeFile(folder, 'not a folder');
    const { store, warnings } = watched(folder);
    expect(await store.read('receipt')).toBeNull();
    expect(await store.write('receipt', 'x')).toBe(false);
    expect(await store.write('token', 'x')).toBe(false);
    expect(await store.claim('install-id', 'mine')).toBe('mine');
    expect(warnings.map(({ code }) => code)).toEqual(['STATE_UNREADABLE', 'STATE_NOT_KEPT']);
  });
});

describe('install identity', () => {
  test('R22: it is made once, kept across restarts, and not derived from the machine', async () => {
    const folder = freshFolder();
    const first = await installId(new StateDir(folder, () => {}));
    expect(await installId(new StateDir(folder, () => {}))).toBe(first);
    const other = await installId(new StateDir(freshFolder(), () => {}));
    expect(other).not.toBe(first);
  });

  test('R22: processes that start at once on one folder agree', async () => {
    const folder = freshFolder();
    const ids = await Promise.all(
      Array.from({ length: 8 }, () => installId(new StateDir(folder, () => {}))),
    );
    expect(new Set(ids).size).toBe(1);
  });

  test.each(['', 'not an id', '\0', '{"id":1}'])('a damaged id %j is replaced', async (damaged) => {
    const state = new MemoryState();
    await state.write('install-id', damaged);
    const id = await installId(state);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await installId(state)).toBe(id);
  });
});
