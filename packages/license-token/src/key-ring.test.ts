import { generateKeyPairSync } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, test } from 'vitest';
import { describeKeyProblem } from './key-problem.ts';
import { jwksOfKeys, keyRingOf, keyRingOfJwks } from './key-ring.ts';
import { defaultKidOf, publicJwkOf, thumbprintOf } from './public-jwk.ts';
import { hasVectors, readVectors } from './shared-vectors.ts';
import { expectOk, fixtureKey } from './token-fixture.ts';

const ed = fixtureKey('EdDSA', 'ed-1');
const rsa = fixtureKey('RS256', 'rs-1');
const edJwk = publicJwkOf(ed);
const rsaJwk = publicJwkOf(rsa);
const weakRsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({
  format: 'jwk',
});
const smallExponent = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const x25519 = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' });

describe('B65: the key ring', () => {
  test('holds every key of a set under its kid, in the order of the set', () => {
    const ring = expectOk(keyRingOfJwks({ keys: [rsaJwk, edJwk] }));
    expect(ring.kids).toEqual(['rs-1', 'ed-1']);
    expect(ring.keys.get('ed-1')).toMatchObject({ alg: 'EdDSA', signatureBytes: 64 });
    expect(ring.keys.get('rs-1')).toMatchObject({ alg: 'RS256', signatureBytes: 256 });
  });

  test('written out and read again is the same set', () => {
    const written = JSON.stringify(jwksOfKeys([ed, rsa]));
    const ring = expectOk(keyRingOfJwks(JSON.parse(written)));
    expect(JSON.stringify(jwksOfKeys(ring.keys.values()))).toBe(written);
    expect(written).not.toMatch(/"(d|p|q|dp|dq|qi)":/);
  });

  test('an empty set accepts nothing', () => {
    expect(expectOk(keyRingOfJwks({ keys: [] })).kids).toEqual([]);
  });

  test('members that it does not know are ignored (RFC 7517)', () => {
    const jwk = { ...edJwk, key_ops: ['verify'], 'x5t#S256': 'x', stage: 'active' };
    expect(keyRingOfJwks({ keys: [jwk], version: 7 }).ok).toBe(true);
  });

  test.each([
    ['no set', undefined, 'not-a-key-set'],
    ['a list', [edJwk], 'not-a-key-set'],
    ['keys not a list', { keys: edJwk }, 'not-a-key-set'],
    ['a key that is no object', { keys: ['x'] }, 'not-a-key'],
    ['no kid', { keys: [{ ...edJwk, kid: undefined }] }, 'kid'],
    ['an empty kid', { keys: [{ ...edJwk, kid: '' }] }, 'kid'],
    ['a kid twice', { keys: [edJwk, { ...rsaJwk, kid: 'ed-1' }] }, 'duplicate-kid'],
    ['the same key twice', { keys: [edJwk, edJwk] }, 'duplicate-kid'],
    ['no alg', { keys: [{ ...edJwk, alg: undefined }] }, 'alg'],
    ["the other key type's alg", { keys: [{ ...edJwk, alg: 'RS256' }] }, 'alg'],
    ['another RSA algorithm', { keys: [{ ...rsaJwk, alg: 'PS256' }] }, 'alg'],
    ['alg none', { keys: [{ ...rsaJwk, alg: 'none' }] }, 'alg'],
    ['an encryption key', { keys: [{ ...rsaJwk, use: 'enc' }] }, 'use'],
    ['key_ops for signing', { keys: [{ ...edJwk, key_ops: ['sign'] }] }, 'use'],
    ['a private Ed25519 key', { keys: [{ ...edJwk, d: edJwk.kid }] }, 'private-part'],
    ['a private RSA part', { keys: [{ ...rsaJwk, dq: 'AQAB' }] }, 'private-part'],
    ['a secret key', { keys: [{ kty: 'oct', k: 'AAAA', kid: 'a', alg: 'HS256' }] }, 'private-part'],
    ['an elliptic curve key', { keys: [{ ...ec, kid: 'a', alg: 'ES256' }] }, 'unsupported-type'],
    ['an X25519 key', { keys: [{ ...x25519, kid: 'a', alg: 'EdDSA' }] }, 'not-a-key'],
    ['a short x', { keys: [{ ...edJwk, x: 'AAAA' }] }, 'not-a-key'],
    ['a padded x', { keys: [{ ...edJwk, x: `${'A'.repeat(43)}=` }] }, 'not-a-key'],
    ['an x with unused bits', { keys: [{ ...edJwk, x: `${'A'.repeat(42)}B` }] }, 'not-a-key'],
    [
      'a modulus with a leading zero',
      { keys: [{ ...rsaJwk, n: `AAAA${'n' in rsaJwk ? rsaJwk.n : ''}` }] },
      'not-a-key',
    ],
    ['RSA with 1024 bits', { keys: [{ ...weakRsa, kid: 'a', alg: 'RS256' }] }, 'rsa-size'],
    ['RSA with 16384 bits', { keys: [{ ...rsaJwk, n: `f${'f'.repeat(2730)}w` }] }, 'rsa-size'],
    ['RSA with exponent 3', { keys: [{ ...rsaJwk, e: 'Aw' }] }, 'rsa-exponent'],
  ])('refuses %s', (_, jwks, problem) => {
    const ring = keyRingOfJwks(jwks);
    expect(ring).toMatchObject({ ok: false, error: { code: 'KEY_REFUSED', problem } });
    if (!ring.ok) expect(describeKeyProblem(ring.error)).toMatch(/\.$/);
  });

  test('refuses a made ring with a kid twice', () => {
    expect(keyRingOf([ed, ed])).toMatchObject({ error: { problem: 'duplicate-kid', kid: 'ed-1' } });
    expect(smallExponent.publicKey.asymmetricKeyDetails?.publicExponent).toBe(3n);
  });
});

describe('thumbprints (RFC 7638)', () => {
  test.each([ed, rsa])('of $alg as jose computes them', async (key) => {
    const expected = await calculateJwkThumbprint({ ...publicJwkOf(key) });
    expect(thumbprintOf(key.publicKey)).toBe(expected);
    expect(defaultKidOf(key.publicKey)).toBe(`key_${expected.slice(0, 16)}`);
  });

  test.skipIf(!hasVectors('jose-cookbook'))('of the RFCs (../shared/data/jose-cookbook)', () => {
    interface Case {
      readonly jwk?: Record<string, string>;
      readonly sha256_thumbprint?: string;
    }
    const { cases } = readVectors<{ cases: Case[] }>('jose-cookbook/thumbprints.json');
    const known = cases.filter(({ jwk }) => jwk !== undefined);
    expect(known).toHaveLength(2);
    for (const { jwk = {}, sha256_thumbprint } of known) {
      expect(thumbprintOf(createPublicKey({ key: jwk, format: 'jwk' }))).toBe(sha256_thumbprint);
    }
  });
});
