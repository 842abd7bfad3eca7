import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TOKEN_LENGTH, splitToken } from './parse-token.ts';
import { signToken } from './sign-token.ts';
import {
  encode,
  expectOk,
  fixtureClaims,
  fixtureKey,
  fixtureRing,
  licenseSigner,
  sealText,
} from './token-fixture.ts';
import { verifyToken } from './verify-token.ts';

const ed = fixtureKey('EdDSA', 'ed-1');
const rsa = fixtureKey('RS256', 'rs-1');
const stranger = fixtureKey('EdDSA', 'ed-1');
const unknown = fixtureKey('EdDSA', 'ed-9');
const ring = fixtureRing(ed, rsa);
const license = { type: 'license+jwt' };
const header = { alg: 'EdDSA', kid: 'ed-1', typ: 'license+jwt' };
const good = signToken(fixtureClaims('ed-1'), licenseSigner(ed));
const goodRsa = signToken(fixtureClaims('rs-1'), licenseSigner(rsa));
const [head = '', body = '', proof = ''] = good.split('.');

/** The other member of the signature's class: s + L, which a lax verifier would take too. */
function withLargeS(signature: string): string {
  const bytes = Buffer.from(signature, 'base64url');
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + order;
  const large = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
  return encode(Buffer.concat([bytes.subarray(0, 32), large]));
}

const badHeaders: [string, string | object, string, string | undefined][] = [
  ['alg none', { ...header, alg: 'none' }, 'header', 'alg'],
  ['alg HS256', { ...header, alg: 'HS256' }, 'header', 'alg'],
  ["another key's alg", { ...header, alg: 'RS256' }, 'header', 'alg'],
  ['no alg', { kid: 'ed-1', typ: 'license+jwt' }, 'header', 'alg'],
  ['no kid', { alg: 'EdDSA', typ: 'license+jwt' }, 'header', 'kid'],
  ['kid not text', { ...header, kid: ['ed-1'] }, 'header', 'kid'],
  ['kid too long', { ...header, kid: 'k'.repeat(129) }, 'header', 'kid'],
  ['no typ', { alg: 'EdDSA', kid: 'ed-1' }, 'type', undefined],
  ['typ JWT', { ...header, typ: 'JWT' }, 'type', undefined],
  ['typ of a receipt', { ...header, typ: 'receipt+jwt' }, 'type', undefined],
  ['typ in other letters', { ...header, typ: 'LICENSE+JWT' }, 'type', undefined],
  [
    'a name twice',
    '{"alg":"EdDSA","kid":"ed-1","kid":"ed-1","typ":"license+jwt"}',
    'header',
    'json',
  ],
  ['not JSON', '{alg:EdDSA}', 'header', 'json'],
  ['a list', '["EdDSA"]', 'header', 'json'],
  ...[
    'jku',
    'jwk',
    'x5u',
    'x5c',
    'x5t',
    'x5t#S256',
    'crit',
    'b64',
    'zip',
    'cty',
    'iss',
    '__proto__',
  ].map((name): [string, string, string, string] => [
    `a member ${name}`,
    `{"alg":"EdDSA","kid":"ed-1","typ":"license+jwt","${name}":"x"}`,
    'header',
    'member',
  ]),
];

describe('R3, R4, R5: each bad token has its own verdict', () => {
  test.each([
    ['nothing', '', { code: 'LICENSE_MISSING' }],
    ['too long a text', `${good}${'A'.repeat(MAX_TOKEN_LENGTH)}`, { problem: 'too-large' }],
    ['one part', head, { problem: 'parts' }],
    ['two parts', `${head}.${body}`, { problem: 'parts' }],
    ['no signature', `${head}.${body}.`, { problem: 'parts' }],
    ['no payload', `${head}..${proof}`, { problem: 'parts' }],
    ['four parts', `${good}.${proof}`, { problem: 'parts' }],
    ['five parts (an encrypted token)', `${good}.${proof}.${proof}`, { problem: 'parts' }],
    ['a space before', ` ${good}`, { problem: 'encoding', detail: 'header' }],
    [
      'padding in the payload',
      `${head}.${body}=.${proof}`,
      { problem: 'encoding', detail: 'payload' },
    ],
    ['a line end after', `${good}\n`, { problem: 'encoding', detail: 'signature' }],
    ['unused bits set', `${head}.${body}.${proof.slice(0, -1)}B`, { problem: 'encoding' }],
    [
      'an unknown kid',
      signToken({}, licenseSigner(unknown)),
      { code: 'LICENSE_UNKNOWN_KID', kid: 'ed-9', accepted: ['ed-1', 'rs-1'] },
    ],
    [
      "a stranger's key",
      signToken({}, licenseSigner(stranger)),
      { code: 'LICENSE_BAD_SIGNATURE', kid: 'ed-1' },
    ],
    [
      'a changed payload',
      `${head}.${encode('{"tier":"dev"}')}.${proof}`,
      { code: 'LICENSE_BAD_SIGNATURE' },
    ],
    [
      "another token's signature",
      `${goodRsa.slice(0, goodRsa.lastIndexOf('.'))}.${proof}`,
      { code: 'LICENSE_BAD_SIGNATURE', kid: 'rs-1' },
    ],
    [
      'a short signature',
      `${head}.${body}.${encode(randomBytes(63))}`,
      { code: 'LICENSE_BAD_SIGNATURE' },
    ],
    [
      'a long signature',
      `${head}.${body}.${encode(randomBytes(5000))}`,
      { code: 'LICENSE_BAD_SIGNATURE' },
    ],
    [
      's + L instead of s',
      `${head}.${body}.${withLargeS(proof)}`,
      { code: 'LICENSE_BAD_SIGNATURE' },
    ],
    ['a payload that is no JSON', sealText(header, 'tier=dev', ed), { problem: 'json' }],
    ['a payload that is a list', sealText(header, '[]', ed), { problem: 'json' }],
    [
      'a payload that is no UTF-8',
      sealText(header, Buffer.from('{"a":"\xff"}', 'latin1'), ed),
      { problem: 'json' },
    ],
    [
      'a claim said twice',
      sealText(header, '{"tier":"pro","tier":"dev"}', ed),
      { problem: 'json' },
    ],
  ])('%s', (_, token, verdict) => {
    expect(verifyToken(token, ring, license)).toMatchObject({ ok: false, error: verdict });
  });

  test.each(badHeaders)('a header with %s', (_, text, problem, detail) => {
    const token = sealText(text, '{}', ed);
    const error = {
      code: 'LICENSE_MALFORMED',
      problem,
      ...(detail === undefined ? {} : { detail }),
    };
    expect(verifyToken(token, ring, license)).toEqual({ ok: false, error });
  });

  test('nothing of the payload is read before the signature holds', () => {
    const token = sealText(header, 'no JSON at all', stranger);
    const verdict = verifyToken(token, ring, license);
    expect(verdict).toMatchObject({ error: { code: 'LICENSE_BAD_SIGNATURE' } });
  });

  test('a header seen before is still no header of another type', () => {
    expect(verifyToken(good, ring, license).ok).toBe(true);
    expect(verifyToken(good, ring, { type: 'receipt+jwt' })).toMatchObject({
      error: { problem: 'type' },
    });
  });
});

describe('R5: no text but the signed one is accepted, and none makes it throw', () => {
  test('B65: a token of any accepted key verifies, whatever its header order and white space', () => {
    const spaced = sealText(
      '{ "typ" : "license+jwt", "kid":"ed-1",\n"alg":"EdDSA" }',
      '{"a":"ă\uFFFD"}',
      ed,
    );
    expect(expectOk(verifyToken(spaced, ring, license)).payload).toEqual({ a: 'ă\uFFFD' });
    for (const token of [good, goodRsa, good])
      expect(verifyToken(token, ring, license).ok).toBe(true);
  });

  test('any text is answered', () => {
    const units = fc.uint16Array({ maxLength: 200 });
    const text = fc.oneof(
      units.map((codes) => String.fromCharCode(...codes)),
      fc.string({ unit: fc.constantFrom(...'aA0-_.='), maxLength: 60 }),
      fc
        .tuple(fc.json(), fc.json(), units)
        .map(([a, b, c]) => [a, b, c.join()].map(encode).join('.')),
    );
    fc.assert(
      fc.property(text, (token) => {
        const verdict = verifyToken(token, ring, license);
        return (
          !verdict.ok && (splitToken(token).ok || verdict.error.code !== 'LICENSE_BAD_SIGNATURE')
        );
      }),
    );
  });

  test.each([undefined, null, 7, {}, []])(
    'a value that is no text (%j) is a missing token',
    (value) => {
      const verdict = verifyToken(value as string, ring, license);
      expect(verdict).toEqual({ ok: false, error: { code: 'LICENSE_MISSING' } });
    },
  );

  test.each([
    ['EdDSA', good],
    ['RS256', goodRsa],
  ])('%s: any one letter changed, added or dropped is refused', (_, token) => {
    const place = fc.nat(token.length - 1);
    const letter = fc.constantFrom(...'ABCDwxyz0189-_.=+/ \n');
    const change = fc.constantFrom('replace', 'insert', 'drop');
    fc.assert(
      fc.property(place, letter, change, (at, by, how) => {
        const rest = token.slice(how === 'insert' ? at : at + 1);
        const mutant = `${token.slice(0, at)}${how === 'drop' ? '' : by}${rest}`;
        fc.pre(mutant !== token);
        expect(verifyToken(mutant, ring, license).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('a text of exactly 16 KB is still looked at', () => {
    const room = Math.floor((MAX_TOKEN_LENGTH - head.length - proof.length - 2) * 0.75);
    const filler = 'a'.repeat(room - '{"filler":""}'.length);
    const token = sealText(header, JSON.stringify({ filler }), ed);
    expect(token.length).toBeGreaterThan(MAX_TOKEN_LENGTH - 4);
    expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_LENGTH);
    expect(verifyToken(token, ring, license).ok).toBe(true);
  });
});
