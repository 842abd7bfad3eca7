import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signToken } from './sign-token.ts';
import {
  fixtureClaims,
  fixtureKey,
  fixtureRing,
  ISSUED_AT,
  licenseSigner,
} from './token-fixture.ts';
import { VerifiedTokenCache } from './verified-token-cache.ts';
import { verifyLicenseToken } from './verify-license-token.ts';

const key = fixtureKey('EdDSA', 'ed-1');
const stranger = fixtureKey('EdDSA', 'ed-1');
const ring = fixtureRing(key);
const until = ISSUED_AT + 1000;
const tokenOf = (jti: string) =>
  signToken(fixtureClaims('ed-1', { jti, exp: until, expires_at: until }), licenseSigner(key));
const tokens = Array.from({ length: 12 }, (_, index) => tokenOf(`tok_${index}`));
const token = tokens[0]!;

describe('VerifiedTokenCache', () => {
  test('answers as verifyLicenseToken does, in whatever order tokens come (R5)', () => {
    const bad = signToken(fixtureClaims('ed-1'), licenseSigner(stranger));
    const texts = fc.constantFrom(...tokens, bad, '', 'a.b.c', `${token} `, token.slice(1));
    const look = fc.record({
      text: texts,
      product: fc.constantFrom('storefront', 'gateway'),
      now: fc.constantFrom(ISSUED_AT, until + 60),
    });
    return fc.assert(
      fc.asyncProperty(
        fc.array(look, { maxLength: 30 }),
        fc.integer({ min: 0, max: 8 }),
        async (looks, capacity) => {
          const cache = new VerifiedTokenCache(ring, capacity);
          for (const { text, ...expected } of looks) {
            expect(await cache.verify(text, expected)).toEqual(
              verifyLicenseToken(text, ring, expected),
            );
            expect(cache.size).toBeLessThanOrEqual(Math.max(2, capacity));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('the same end of the signature is not enough: the whole text is compared (R5)', async () => {
    const cache = new VerifiedTokenCache(ring);
    expect((await cache.verify(token)).ok).toBe(true);
    const [header, , signature] = token.split('.');
    const forged = `${header}.${tokens[1]!.split('.')[1]}.${signature}`;
    expect(await cache.verify(forged)).toMatchObject({ error: { code: 'LICENSE_BAD_SIGNATURE' } });
  });

  test('a known token is answered from memory, a cleared one is verified anew', async () => {
    const cache = new VerifiedTokenCache(ring);
    const claimsOf = async () => {
      const verdict = await cache.verify(token);
      return verdict.ok ? verdict.value.claims : undefined;
    };
    const first = await claimsOf();
    expect(await claimsOf()).toBe(first);
    cache.clear();
    expect(cache.size).toBe(0);
    expect(await claimsOf()).not.toBe(first);
  });

  test('refused tokens are not remembered', async () => {
    const cache = new VerifiedTokenCache(ring);
    await cache.verify('a.b.c');
    await cache.verify(signToken(fixtureClaims('ed-1'), licenseSigner(stranger)));
    expect(cache.size).toBe(0);
  });

  test('what is in use stays when many others pass', async () => {
    const cache = new VerifiedTokenCache(ring, 4);
    const first = await cache.verify(token);
    for (const other of tokens.slice(1)) {
      await cache.verify(other);
      expect(await cache.verify(token)).toHaveProperty(
        'value.claims',
        first.ok ? first.value.claims : undefined,
      );
    }
    const again = await cache.verify(token);
    expect(again.ok && first.ok && again.value === first.value).toBe(true);
  });
});
