import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { claimsFault, type Claims, hasNameTwice, isRecord } from './independent-claims-fixture.ts';

/** What the keys, the product and the clock of a reader are. */
export interface Reading {
  readonly keys: readonly (JsonWebKey & { readonly kid: string; readonly alg: string })[];
  readonly product: string | null;
  readonly now: number | null;
}

/** What a reader says of a text. */
export interface ReadVerdict {
  readonly code: string | null;
  readonly problem: string | null;
  readonly claims: Claims | null;
}

const TOO_LONG = 16_384;
const LEEWAY = 60;

/** A token’s verdict as another program would write it from docs/protocol.md alone: Node’s cryptography, none of our code. */
export function readToken(token: string, reading: Reading): ReadVerdict {
  if (token === '') return refused('LICENSE_MISSING');
  if (token.length > TOO_LONG) return malformed('too-large');
  const parts = token.split('.');
  if (parts.length !== 3 || parts.includes('')) return malformed('parts');
  if (!parts.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)) {
    return malformed('encoding');
  }
  const [head = '', body = '', proof = ''] = parts;
  const header = jsonOf(head);
  const fault = headerFault(header);
  if (header === undefined || fault !== undefined) return malformed(fault ?? 'header');
  const jwk = reading.keys.find(({ kid }) => kid === header['kid']);
  if (jwk === undefined) return refused('LICENSE_UNKNOWN_KID');
  if (jwk.alg !== header['alg']) return malformed('header');
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const digest = jwk.alg === 'EdDSA' ? null : 'sha256';
  const holds = verify(
    digest,
    Buffer.from(`${head}.${body}`),
    key,
    Buffer.from(proof, 'base64url'),
  );
  if (!holds) return refused('LICENSE_BAD_SIGNATURE');
  return judge(jsonOf(body), jwk.kid, reading);
}

function judge(claims: Claims | undefined, kid: string, { product, now }: Reading): ReadVerdict {
  if (claims === undefined) return malformed('json');
  if (claimsFault(claims)) return malformed('claims');
  const { iat, exp, issued_at: issued, expires_at: expires } = claims;
  const areTwins = issued === iat && expires === (exp ?? null) && claims['kid'] === kid;
  if (!areTwins) return malformed('twins');
  if (product !== null && claims['aud'] !== product) return refused('LICENSE_WRONG_PRODUCT');
  if (now !== null && typeof exp === 'number' && now >= exp + LEEWAY) {
    return refused('LICENSE_EXPIRED');
  }
  return { code: null, problem: null, claims };
}

function headerFault(header: Claims | undefined): string | undefined {
  if (header === undefined) return 'header';
  const { alg, kid, typ } = header;
  if (Object.keys(header).some((name) => !['alg', 'kid', 'typ'].includes(name))) return 'header';
  if (typ !== 'license+jwt') return 'type';
  if (alg !== 'EdDSA' && alg !== 'RS256') return 'header';
  return typeof kid === 'string' && kid !== '' && kid.length <= 128 ? undefined : 'header';
}

/** One JSON object in UTF-8 that says no name twice. */
function jsonOf(part: string): Claims | undefined {
  try {
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const text = utf8.decode(Buffer.from(part, 'base64url'));
    const value: unknown = JSON.parse(text);
    return isRecord(value) && !hasNameTwice(text) ? value : undefined;
  } catch {
    return undefined;
  }
}

function refused(code: string): ReadVerdict {
  return { code, problem: null, claims: null };
}

function malformed(problem: string): ReadVerdict {
  return { code: 'LICENSE_MALFORMED', problem, claims: null };
}
