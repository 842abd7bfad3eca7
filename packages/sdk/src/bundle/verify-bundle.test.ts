import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signBundle } from '@signet/license-token/bundle/sign-bundle';
import { jwksOfKeys } from '@signet/license-token/key-ring';
import {
  generateSigningKey,
  publicPemOf,
  signingKeyOfPem,
  privatePemOf,
} from '@signet/license-token/signing-key';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BundleRefusedError, requireBundle, verifyBundle } from './verify-bundle.ts';

let folder: string;
let pem: string;
let jwks: ReturnType<typeof jwksOfKeys>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signet-sdk-bundle-'));
  await writeFile(join(folder, 'index.js'), 'export default 1;');
  const made = await generateSigningKey('EdDSA');
  const key = signingKeyOfPem(privatePemOf(made));
  if (!key.ok) throw new Error(key.error.problem);
  await signBundle({ target: folder, name: 'niche-booking', key: key.value, now: 1 });
  pem = publicPemOf(made);
  jwks = jwksOfKeys([key.value]);
});

afterAll(() => rm(folder, { recursive: true }));

test('C40: a bundle is verified with a key set or with one PEM, and refused once it was touched', async () => {
  for (const keys of [jwks, JSON.stringify(jwks), pem]) {
    expect(await verifyBundle(folder, keys, { name: 'niche-booking' })).toMatchObject({
      valid: true,
    });
    await requireBundle(folder, keys);
  }
  await appendFile(join(folder, 'index.js'), '\nsteal();');
  const refused = await requireBundle(folder, pem).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(BundleRefusedError);
  expect(refused).toMatchObject({
    message: 'The file was changed after it was signed: index.js.',
    problems: [{ problem: 'changed', text: { ro: expect.stringContaining('modificat') } }],
  });
});

test('keys that cannot be used are the vendor’s mistake, not the bundle’s', async () => {
  const broken = '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n';
  await expect(verifyBundle(folder, broken)).rejects.toThrow('The bundle keys cannot be used.');
  await expect(verifyBundle(folder, { keys: [{}] })).rejects.toThrow('cannot be used');
});
