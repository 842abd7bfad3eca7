import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointKind } from '@signet/domain/claims/signed-kind';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KeyRing, keyRingOf } from '../key-ring.ts';
import { objectSignerOf } from '../sign-object.ts';
import { signToken } from '../sign-token.ts';
import { generateSigningKey, type SigningKey } from '../signing-key.ts';
import { isBundlePath } from './bundle-path.ts';
import { BundleError } from './bundle-problem.ts';
import { signBundle } from './sign-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

const MANIFEST = 'signet-bundle.json';
const SIGNATURE = 'signet-bundle.jws';
const now = 1_777_636_800;
let home: string;
let signed: string;
let key: SigningKey;
let other: SigningKey;
let ring: KeyRing;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'signet-bundle-'));
  key = await generateSigningKey('EdDSA', 'bundles');
  other = await generateSigningKey('RS256', 'bundles');
  ring = ringOf(key);
  signed = join(home, 'signed');
  await mkdir(join(signed, 'lib/deep'), { recursive: true });
  await writeFile(join(signed, 'index.js'), 'export const price = 1;\n');
  await writeFile(join(signed, 'lib/a.js'), 'a');
  await writeFile(join(signed, 'lib/deep/ș.json'), '{}');
  await writeFile(join(signed, 'empty'), '');
  await signBundle({ target: signed, name: 'niche-booking', version: '1.2.0', key, now });
});

afterAll(() => rm(home, { recursive: true }));

function ringOf(...keys: readonly SigningKey[]): KeyRing {
  const made = keyRingOf(keys);
  if (!made.ok) throw new Error(made.error.problem);
  return made.value;
}

let copies = 0;
async function copy(): Promise<string> {
  const folder = join(home, `copy-${(copies += 1)}`);
  await cp(signed, folder, { recursive: true });
  return folder;
}

async function problemsOf(folder: string, keys = ring, name = 'niche-booking') {
  const verdict = await verifyBundle(folder, keys, { name });
  return verdict.valid ? [] : verdict.problems.map(({ problem, path }) => `${problem} ${path}`);
}

describe('C40: a bundle that nobody touched', () => {
  test('is valid, says by whose key, and lists exactly its files', async () => {
    const verdict = await verifyBundle(await copy(), ring);
    expect(verdict).toMatchObject({ valid: true, kid: 'bundles', claims: { version: '1.2.0' } });
    const files = verdict.valid ? verdict.claims.files : [];
    expect(files.map(({ path }) => path)).toEqual([
      'empty',
      'index.js',
      'lib/a.js',
      'lib/deep/ș.json',
    ]);
    expect(files[0]?.sha256).toMatch(/^e3b0c44298fc1c14/);
  });

  test('is signed the same again, byte for byte', async () => {
    const folder = await copy();
    const before = await readFile(join(folder, SIGNATURE), 'utf8');
    await signBundle({ target: folder, name: 'niche-booking', version: '1.2.0', key, now });
    expect(await readFile(join(folder, SIGNATURE), 'utf8')).toBe(before);
    expect(before).toMatch(/^[\w-]+\.\.[\w-]+\n$/);
  });

  test('may be linked as a whole, as package managers do', async () => {
    const link = join(home, 'link');
    await symlink(signed, link);
    expect(await problemsOf(link)).toEqual([]);
  });

  test('may be one file, and its signature may lie elsewhere', async () => {
    const file = join(home, 'plugin.tgz');
    const out = join(home, 'signatures');
    await writeFile(file, 'packed');
    await signBundle({ target: file, name: 'niche-booking', key, now });
    await signBundle({ target: file, out, name: 'niche-booking', key, now });
    expect((await verifyBundle(file, ring)).valid).toBe(true);
    expect((await verifyBundle(file, ring, { out })).valid).toBe(true);
    await appendFile(file, '!');
    expect(await problemsOf(file)).toEqual(['changed plugin.tgz']);
  });
});

describe('C40: what was touched is refused, with the file and the reason', () => {
  test.each<[string, (folder: string) => Promise<unknown>, readonly string[]]>([
    ['a byte more', (f) => appendFile(join(f, 'lib/a.js'), 'b'), ['changed lib/a.js']],
    ['a byte less', (f) => truncate(join(f, 'lib/a.js'), 0), ['changed lib/a.js']],
    ['another byte', (f) => writeFile(join(f, 'lib/a.js'), 'b'), ['changed lib/a.js']],
    ['a file more', (f) => writeFile(join(f, 'lib/b.js'), ''), ['added lib/b.js']],
    ['a hidden file more', (f) => writeFile(join(f, '.npmrc'), ''), ['added .npmrc']],
    ['a file less', (f) => rm(join(f, 'index.js')), ['removed index.js']],
    [
      'a folder less',
      (f) => rm(join(f, 'lib/deep'), { recursive: true }),
      ['removed lib/deep/ș.json'],
    ],
    [
      'a file renamed',
      (f) => rename(join(f, 'index.js'), join(f, 'main.js')),
      ['added main.js', 'removed index.js'],
    ],
    [
      'two files swapped',
      async (f) => {
        await rename(join(f, 'index.js'), join(f, 'x'));
        await rename(join(f, 'lib/a.js'), join(f, 'index.js'));
        await rename(join(f, 'x'), join(f, 'lib/a.js'));
      },
      ['changed index.js', 'changed lib/a.js'],
    ],
    [
      'a file that became a link to the same bytes',
      async (f) => {
        await rename(join(f, 'index.js'), join(home, 'outside.js'));
        await symlink(join(home, 'outside.js'), join(f, 'index.js'));
      },
      ['not-a-file index.js', 'removed index.js'],
    ],
    [
      'a folder that became a link',
      async (f) => {
        await rename(join(f, 'lib'), `${f}-lib`);
        await symlink(`${f}-lib`, join(f, 'lib'));
      },
      ['not-a-file lib', 'removed lib/a.js', 'removed lib/deep/ș.json'],
    ],
    ['the manifest', (f) => appendFile(join(f, MANIFEST), ' '), ['signature ']],
    ['no manifest', (f) => rm(join(f, MANIFEST)), [`unsigned {}/${MANIFEST}`]],
    ['no signature', (f) => rm(join(f, SIGNATURE)), [`unsigned {}/${SIGNATURE}`]],
    ['an empty signature', (f) => writeFile(join(f, SIGNATURE), ''), ['malformed detached']],
    ['a signature of zeros', (f) => zeroed(join(f, SIGNATURE)), ['signature ']],
    [
      'a second manifest in a folder',
      (f) => cp(join(f, MANIFEST), join(f, 'lib', MANIFEST)),
      [`added lib/${MANIFEST}`],
    ],
  ])('%s', async (_, touch, problems) => {
    const folder = await copy();
    await touch(folder);
    expect(await problemsOf(folder)).toEqual(problems.map((text) => text.replace('{}', folder)));
  });

  test('any one byte of any file', async () => {
    const folder = await copy();
    const path = join(folder, 'index.js');
    const bytes = await readFile(path);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const touched = Buffer.from(bytes);
          touched[at] = (touched[at] ?? 0) ^ by;
          await writeFile(path, touched);
          expect(await problemsOf(folder)).toEqual(['changed index.js']);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('another bundle of the same vendor', async () => {
    expect(await problemsOf(signed, ring, 'niche-travel')).toEqual(['other-bundle niche-booking']);
  });

  test('a folder that is not there', async () => {
    const gone = join(home, 'gone');
    expect(await problemsOf(gone)).toEqual([`unsigned ${gone}`]);
  });
});

describe('C40: only a bundle signature of a trusted key counts', () => {
  test('another key, under its own kid or under ours', async () => {
    const folder = await copy();
    expect(await problemsOf(folder, ringOf(await generateSigningKey('EdDSA', 'k2')))).toEqual([
      'unknown-key bundles',
    ]);
    expect(await problemsOf(folder, ringOf(await generateSigningKey('EdDSA', 'bundles')))).toEqual([
      'signature ',
    ]);
    expect(await problemsOf(folder, ringOf(other))).toEqual(['malformed alg']);
  });

  test.each(['license+jwt', 'checkpoint+jwt', 'JWT'])('typ %s is refused', async (type) => {
    const folder = await copy();
    const claims = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    await detach(folder, signToken(claims, { ...key, type }));
    expect(await problemsOf(folder)).toEqual(['malformed type']);
  });

  test('a checkpoint of the same key is no manifest', async () => {
    const folder = await copy();
    const head = { iat: now, size: 1, root: 'r', origin: 'o' };
    const made = () => objectSignerOf(checkpointKind, key)(head as never);
    const text = signToken(head, { ...key, type: 'bundle+jwt' });
    await detach(folder, text);
    expect(made).toThrow('checkpoint');
    expect(await problemsOf(folder)).toEqual(['malformed name']);
  });

  test('a signature that brings its own payload is refused', async () => {
    const folder = await copy();
    const claims = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    await writeFile(join(folder, SIGNATURE), signToken(claims, { ...key, type: 'bundle+jwt' }));
    expect(await problemsOf(folder)).toEqual(['malformed detached']);
  });
});

describe('C40: what cannot be in a bundle is not signed', () => {
  test('a link, and names that only differ in case', async () => {
    const folder = await copy();
    await symlink('/etc/passwd', join(folder, 'passwd'));
    await writeFile(join(folder, 'INDEX.js'), '');
    const order = { target: folder, name: 'x', key, now };
    const error = await signBundle(order).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BundleError);
    expect((error as BundleError).problems.map(({ problem }) => problem)).toEqual([
      'not-a-file',
      'twice',
    ]);
  });

  test.each([
    '',
    '.',
    '..',
    '../a',
    'a/../b',
    '/a',
    'a//b',
    'a/',
    String.raw`a\b`,
    'C:a',
    'a\u0000',
  ])('the path %j leaves the bundle or is refused somewhere', (path) =>
    expect(isBundlePath(path)).toBe(false),
  );

  test.each(['a', 'a/b.js', '.hidden', '...', 'a..b', 'ș/ț.css'])('the path %j is fine', (path) => {
    expect(isBundlePath(path)).toBe(true);
  });

  test('a signed path that climbs out is a file that is missing, and nothing outside is read', async () => {
    const folder = await copy();
    const claims = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    const files = [...claims.files, { path: '../outside.js', sha256: '0' }];
    await detach(folder, signToken({ ...claims, files }, { ...key, type: 'bundle+jwt' }));
    expect(await problemsOf(folder)).toEqual(['removed ../outside.js']);
  });
});

async function detach(folder: string, compact: string): Promise<void> {
  const [header = '', payload = '', signature = ''] = compact.split('.');
  await writeFile(join(folder, MANIFEST), Buffer.from(payload, 'base64url'));
  await writeFile(join(folder, SIGNATURE), `${header}..${signature}\n`);
}

async function zeroed(path: string): Promise<void> {
  const [header = ''] = (await readFile(path, 'utf8')).split('.');
  await writeFile(path, `${header}..${Buffer.alloc(64).toString('base64url')}`);
}
