import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { signToken } from '../sign-token.ts';
import { encode, fixtureClaims, licenseSigner, sealText } from '../token-fixture.ts';
import { publishedKeys } from './published-keys-fixture.ts';

const { ed25519, rsa } = publishedKeys;
const header = { alg: 'EdDSA', kid: 'example-1', typ: 'license+jwt' };
const claims = fixtureClaims('example-1');
const payload = JSON.stringify(claims);
const good = signToken(claims, licenseSigner(ed25519));
const [head = '', body = '', proof = ''] = good.split('.');
const withHeader = (changes: object) => sealText({ ...header, ...changes }, payload, ed25519);
const withPayload = (text: string | Uint8Array) => sealText(header, text, ed25519);
const withClaims = (changes: object) =>
  signToken({ ...claims, ...changes }, licenseSigner(ed25519));
const withProof = (bytes: Uint8Array) => `${head}.${body}.${encode(bytes)}`;
const proofBytes = Buffer.from(proof, 'base64url');

/** The order of the group of Ed25519, little-endian: s and s + L are the same point. */
const groupOrder = 'edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010';

function proofPlusOrder(): Uint8Array {
  const order = Buffer.from(groupOrder, 'hex');
  const forged = Buffer.from(proofBytes);
  let carry = 0;
  for (let index = 0; index < 32; index += 1) {
    const sum = (forged[32 + index] ?? 0) + (order[index] ?? 0) + carry;
    forged[32 + index] = sum & 255;
    carry = sum >> 8;
  }
  return forged;
}

/** The last letter with its unused bits set: the same bytes to a careless decoder. */
function looseEnd(part: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return part.slice(0, -1) + letters.charAt(letters.indexOf(part.slice(-1)) + 1);
}

/** Texts that are no token, in the order of the checks. */
export const brokenTexts: Readonly<Record<string, string>> = {
  'no text': '',
  'a letter too long': 'A'.repeat(16_385),
  'as long as a token may be, without dots': 'A'.repeat(16_384),
  'two parts': `${head}.${body}`,
  'four parts': `${good}.A`,
  'an empty header': `.${body}.${proof}`,
  'an empty payload': `${head}..${proof}`,
  'an empty signature': `${head}.${body}.`,
  'padding in the header': `${head}=.${body}.${proof}`,
  'a space before': ` ${good}`,
  'a line end after': `${good}\n`,
  'letters of plain base64': `${head}.${body}.+/${proof.slice(2)}`,
  'a length of 4n + 1': `${head}.${body}.${proof.slice(0, 85)}`,
  'unused bits that are not zero': `${head}.${body}.${looseEnd(proof)}`,
  'a header that is no JSON': sealText('{"alg"', payload, ed25519),
  'a header that is a list': sealText('[]', payload, ed25519),
  'a header after a byte order mark': sealText(`\ufeff${JSON.stringify(header)}`, payload, ed25519),
  'a member twice in the header': sealText(
    '{"alg":"none","alg":"EdDSA","kid":"example-1","typ":"license+jwt"}',
    payload,
    ed25519,
  ),
  'a key in the header': withHeader({ jwk: {} }),
  'a key address in the header': withHeader({ jku: 'https://evil.example' }),
  'critical members in the header': withHeader({ crit: ['exp'] }),
  'no typ': withHeader({ typ: undefined }),
  'another typ': withHeader({ typ: 'JWT' }),
  'a receipt': withHeader({ typ: 'receipt+jwt' }),
  'no signature algorithm': withHeader({ alg: 'none' }),
  'a shared secret': withHeader({ alg: 'HS256' }),
  'an algorithm in another case': withHeader({ alg: 'eddsa' }),
  'a key id that is no text': withHeader({ kid: 1 }),
  'an empty key id': withHeader({ kid: '' }),
  'a key id of 129 characters': withHeader({ kid: 'k'.repeat(129) }),
  'a key that nobody knows': withHeader({ kid: 'example-3' }),
  'a key id that every object has': withHeader({ kid: 'constructor' }),
  'the algorithm of another key': withHeader({ alg: 'RS256' }),
  'a changed payload': `${head}.${encode(payload.replace('growth', 'master'))}.${proof}`,
  'the signature of another key': sealText(header, payload, rsa),
  'a signature that is a byte short': withProof(proofBytes.subarray(0, 63)),
  'a signature of zeros': withProof(Buffer.alloc(64)),
  's of the group order or more': withProof(proofPlusOrder()),
  'a payload that is no JSON': withPayload('{'),
  'a payload that is a list': withPayload('[]'),
  'a payload that is no UTF-8': withPayload(Buffer.from([0x7b, 0xff, 0x7d])),
  'text after the payload': withPayload(`${payload}{}`),
  'a claim twice': withPayload(payload.replace('{', '{"tier":"starter",')),
  'a claim twice, spelled differently': withPayload(
    payload.replace('{', String.raw`{"ti\u0065r":"starter",`),
  ),
  'a limit twice': withPayload(payload.replace('"companies":5', '"companies":5,"companies":9')),
};

const shapes: Readonly<Record<string, object>> = {
  'no tier': { tier: undefined },
  'exp that is null': { exp: null },
  'two products': { aud: ['storefront'] },
  'a fraction of a second': { iat: 1.5 },
  'an instant before 1970': { iat: -1 },
  'a flag that is no text': { features: [1] },
  'a limit below zero': { limits: { companies: -1 } },
  'a generation of zero': { generation: 0 },
  'no expires_at': { expires_at: undefined },
  'early_adopter that is no flag': { early_adopter: 'yes' },
};
const end = claims.iat + 1000;
const twins: Readonly<Record<string, Partial<LicenseClaims>>> = {
  'issued_at is not iat': { issued_at: claims.iat + 1 },
  'expires_at without exp': { expires_at: end },
  'exp without expires_at': { exp: end },
  'expires_at is not exp': { exp: end, expires_at: end + 1 },
  'kid is not the header’s': { kid: 'example-2' },
};

/** Signed texts whose claims are refused. */
export const brokenClaims: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.entries(shapes), ...Object.entries(twins)].map(
    ([name, changes]) => [name, withClaims(changes)] as const,
  ),
);
