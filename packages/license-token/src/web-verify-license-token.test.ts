import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jwksOfKeys, keyRingOfJwks } from './key-ring.ts';
import { signToken } from './sign-token.ts';
import {
  encode,
  expectOk,
  fixtureClaims,
  fixtureKey,
  fixtureRing,
  ISSUED_AT,
  licenseSigner,
  sealText,
} from './token-fixture.ts';
import { verifyLicenseToken } from './verify-license-token.ts';
import { webKeyRingOfJwks } from './web-key-ring.ts';
import { webVerifyLicenseToken } from './web-verify-license-token.ts';

const ed = fixtureKey('EdDSA', 'ed-1');
const rsa = fixtureKey('RS256', 'rs-1');
const stranger = fixtureKey('EdDSA', 'ed-1');
const ring = fixtureRing(ed, rsa);
const webRing = expectOk(await webKeyRingOfJwks(jwksOfKeys([ed, rsa])));
const until = ISSUED_AT + 10;
const term = { exp: until, expires_at: until };
const good = signToken(fixtureClaims('ed-1', term), licenseSigner(ed));
const header = { alg: 'EdDSA', kid: 'ed-1', typ: 'license+jwt' };

const texts = [
  good,
  signToken(fixtureClaims('rs-1', term), licenseSigner(rsa)),
  signToken(fixtureClaims('ed-1'), licenseSigner(stranger)),
  signToken({ ...fixtureClaims('ed-1'), issued_at: 1 }, licenseSigner(ed)),
  `${good.slice(0, good.lastIndexOf('.'))}.${encode('short')}`,
  sealText({ ...header, kid: 'no' }, '{}', ed),
  sealText({ ...header, alg: 'RS256' }, '{}', ed),
  sealText({ ...header, jku: 'x' }, '{}', ed),
  sealText(header, '[]', ed),
  sealText(header, Buffer.from([0x7b, 0xff, 0x7d]), ed),
  '',
  'a.b',
  `${good}=`,
  'A'.repeat(20_000),
];

describe('R3, R4, R5: outside of node the same text gets the same verdict', () => {
  test('table and mutants', async () => {
    const mutant = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.constantFrom(...'AQw.-= '))
      .map(
        ([text, at, letter]) =>
          `${text.slice(0, at % 1500)}${letter}${text.slice((at % 1500) + 1)}`,
      );
    const looks = fc.record({
      text: fc.oneof(fc.constantFrom(...texts), mutant),
      product: fc.constantFrom('storefront', 'gateway'),
      now: fc.constantFrom(ISSUED_AT, until + 60),
    });
    await fc.assert(
      fc.asyncProperty(looks, async ({ text, ...expected }) => {
        const verdict = await webVerifyLicenseToken(text, webRing, expected);
        expect(verdict).toEqual(verifyLicenseToken(text, ring, expected));
      }),
    );
  });

  test.each([
    [undefined],
    [{ keys: [{}] }],
    [{ keys: [{ kid: 'a', kty: 'oct', k: 'AAAA' }] }],
    [jwksOfKeys([ed, ed])],
    [{ keys: [{ ...jwksOfKeys([ed]).keys[0], alg: 'RS256' }] }],
  ])('B65: refuses the same key sets: %#', async (jwks) => {
    expect(await webKeyRingOfJwks(jwks)).toEqual(keyRingOfJwks(jwks));
    expect(keyRingOfJwks(jwks).ok).toBe(false);
  });
});

test('neither it nor what it imports needs node', () => {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const source = readFileSync(join(import.meta.dirname, name), 'utf8');
    expect(source).not.toMatch(/'node:|\bBuffer\b|\bprocess\./);
    for (const [, next = ''] of source.matchAll(/from '\.\/([^']+)'/g)) visit(next);
  };
  visit('web-verify-license-token.ts');
  expect(seen.size).toBeGreaterThan(5);
});
