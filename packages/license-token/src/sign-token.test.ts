import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { jwksOfKeys } from './key-ring.ts';
import { signToken } from './sign-token.ts';
import {
  expectOk,
  fixtureClaims,
  fixtureKey,
  fixtureRing,
  licenseSigner,
} from './token-fixture.ts';
import { tokenHash } from './token-hash.ts';
import { verifyLicenseToken } from './verify-license-token.ts';

const ed = fixtureKey('EdDSA', 'ed-1');
const rsa = fixtureKey('RS256', 'rs-1');
const jwks = jwksOfKeys([ed, rsa]);

/** The same claims as a JSON database column gives them back: names by length, then by bytes. */
function throughJsonColumn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).map(
    ([name, member]) => [name, throughJsonColumn(member)] as const,
  );
  members.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(members);
}

const shuffled = fc
  .record({
    claims: fc.record(
      {
        exp: fc.nat(),
        early_adopter: fc.boolean(),
        customer_company: fc.oneof(fc.constant(null), fc.string()),
        features: fc.array(fc.string()),
        limits: fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.constant(null), fc.nat())),
      },
      { requiredKeys: ['limits'] },
    ),
    order: fc.infiniteStream(fc.nat()),
  })
  .map(({ claims, order }) => {
    const whole = fixtureClaims('ed-1', claims);
    const ranked = Object.entries(whole).map((member) => ({
      member,
      rank: order.next().value as number,
    }));
    ranked.sort((a, b) => a.rank - b.rank);
    return { whole, other: Object.fromEntries(ranked.map(({ member }) => member)) };
  });

describe('R6: the same claims always give the same token', () => {
  test.each([ed, rsa])('B17: signing twice with $alg gives the same bytes and hash', (key) => {
    const claims = fixtureClaims(key.kid);
    const token = signToken(claims, licenseSigner(key));
    expect(signToken({ ...claims }, licenseSigner(key))).toBe(token);
    expect(tokenHash(token)).toBe(tokenHash(signToken(claims, licenseSigner(key))));
  });

  test('whatever order a database gave the names back in', () => {
    fc.assert(
      fc.property(shuffled, ({ whole, other }) => {
        const token = signToken(whole, licenseSigner(ed));
        expect(signToken(other, licenseSigner(ed))).toBe(token);
        const stored = throughJsonColumn(JSON.parse(JSON.stringify(whole))) as object;
        expect(signToken({ ...stored }, licenseSigner(ed))).toBe(token);
      }),
      { numRuns: 60 },
    );
  });

  test('objects of other kinds render by name', () => {
    const signer = { ...licenseSigner(ed), type: 'receipt+jwt' };
    const token = signToken({ b: 1, a: { d: 1, c: 2 } }, signer);
    expect(signToken({ a: { c: 2, d: 1 }, b: 1 }, signer)).toBe(token);
    expect(Buffer.from(token.split('.')[1]!, 'base64url').toString()).toBe(
      '{"a":{"c":2,"d":1},"b":1}',
    );
  });

  test('R4: the header holds alg, kid and typ in this order, the payload the claims in the order of their table', () => {
    const [header = '', payload = ''] = signToken(fixtureClaims('ed-1'), licenseSigner(ed)).split(
      '.',
    );
    expect(Buffer.from(header, 'base64url').toString()).toBe(
      '{"alg":"EdDSA","kid":"ed-1","typ":"license+jwt"}',
    );
    expect(Buffer.from(payload, 'base64url').toString()).toBe(
      JSON.stringify(fixtureClaims('ed-1')),
    );
  });

  test('a claim that the table does not know keeps its place at the end', () => {
    const claims = { zulu: 1, alpha: [{ b: 1, a: 2 }], ...fixtureClaims('ed-1') };
    const payload = signToken(claims, licenseSigner(ed)).split('.')[1]!;
    expect(Buffer.from(payload, 'base64url').toString()).toMatch(
      /"catalog":"c0ffee","alpha":\[\{"a":2,"b":1\}\],"zulu":1\}$/,
    );
  });

  test('refuses to sign with a key of the other algorithm', () => {
    const signer = { ...licenseSigner(ed), alg: 'RS256' } as const;
    expect(() => signToken({}, signer)).toThrow('cannot sign RS256');
    expect(() => signToken({}, { ...licenseSigner(ed), kid: '' })).toThrow('cannot sign');
  });
});

describe('A07, B17: our tokens verify everywhere', () => {
  test.each([ed, rsa])('$alg with our verifier', (key) => {
    const claims = fixtureClaims(key.kid);
    const token = signToken(claims, licenseSigner(key));
    expect(expectOk(verifyLicenseToken(token, fixtureRing(ed, rsa))).claims).toEqual(claims);
  });

  test.each([ed, rsa])('$alg with plain node crypto over the published key set', (key) => {
    const token = signToken(fixtureClaims(key.kid), licenseSigner(key));
    const cut = token.lastIndexOf('.');
    const jwk = jwks.keys.find(({ kid }) => kid === key.kid)!;
    const publicKey = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    const signature = Buffer.from(token.slice(cut + 1), 'base64url');
    const digest = jwk.alg === 'EdDSA' ? null : 'RSA-SHA256';
    expect(verify(digest, Buffer.from(token.slice(0, cut)), publicKey, signature)).toBe(true);
  });

  test.each([ed, rsa])('$alg with jose over the published key set', async (key) => {
    const token = signToken(fixtureClaims(key.kid), licenseSigner(key));
    const jwk = jwks.keys.find(({ kid }) => kid === key.kid)!;
    const { payload, protectedHeader } = await compactVerify(token, await importJWK({ ...jwk }));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(fixtureClaims(key.kid));
    expect(protectedHeader).toEqual({ alg: key.alg, kid: key.kid, typ: 'license+jwt' });
  });
});

test('B25: a token is kept as the SHA-256 of its text', () => {
  expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
