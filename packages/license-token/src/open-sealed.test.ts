import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { CompactEncrypt, type CompactJWEHeaderParameters } from 'jose';
import { describe, expect, test } from 'vitest';
import { openSealed, sealedHeader, sealing } from './open-sealed.ts';

const secret = createSecretKey(randomBytes(32));
const seal = (bytes: Uint8Array, header: Partial<CompactJWEHeaderParameters> = {}) =>
  new CompactEncrypt(bytes).setProtectedHeader({ ...sealing, ...header }).encrypt(secret);
const secretBytes = Buffer.from('a private key');

describe('B65: what jose seals', () => {
  test('opens to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const sealed = await seal(bytes, { kid: 'ed-1' });
        expect(openSealed(sealed, secret)).toEqual(Buffer.from(bytes));
        expect(sealedHeader(sealed)).toMatchObject({ kid: 'ed-1' });
      }),
    );
  });

  test('does not open once any character of it is another', async () => {
    const sealed = await seal(secretBytes);
    for (const index of sealed.split('').keys()) {
      const other = sealed[index] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, index) + other + sealed.slice(index + 1);
      expect(openSealed(changed, secret)).toBeUndefined();
    }
  });

  test('does not open cut anywhere, longer, or under another key', async () => {
    const sealed = await seal(secretBytes);
    for (const length of sealed.split('').keys()) {
      expect(openSealed(sealed.slice(0, length), secret)).toBeUndefined();
    }
    for (const added of ['A', '.', '=', '.AAAA']) {
      expect(openSealed(sealed + added, secret)).toBeUndefined();
    }
    expect(openSealed(sealed, createSecretKey(randomBytes(32)))).toBeUndefined();
  });

  test.each([{ enc: 'A128GCM' }, { enc: 'A256CBC-HS512' }, { alg: 'A256KW' }, { alg: 'dir' }])(
    'does not open when it is sealed in another way: %o',
    async (header) => {
      expect(openSealed(await seal(secretBytes, header), secret)).toBeUndefined();
    },
  );
});

test.each(['', '.', '....', 'e30....', 'bnVsbA....', 'W10.A.A.A.A'])('%j is not sealed', (text) => {
  expect(openSealed(text, secret)).toBeUndefined();
});
