import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';

type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const flag: Shape = (value) => typeof value === 'boolean';
const whole = (least: number, most: number): Shape => {
  return (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
};
const seconds = whole(0, 253_402_300_799);
const count = whole(1, Number.MAX_SAFE_INTEGER);
const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
const object = (shapes: Readonly<Record<string, Shape>>): Shape => {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const members = value as Readonly<Record<string, unknown>>;
    return Object.entries(shapes).every(([name, shape]) => shape(members[name]));
  };
};
const listOf = (shape: Shape): Shape => {
  return (value) => Array.isArray(value) && value.every((item) => shape(item));
};

const head = { iat: seconds, next_update: seconds, version: count };
const entry = object({ id: text, generation: maybe(count), code: text, at: seconds });
const material = { crv: maybe(text), x: maybe(text), n: maybe(text), e: maybe(text) };
const key = object({ kid: text, alg: text, kty: text, stage: text, ...material });

/** The tables of docs/protocol.md, written again. */
const kinds: Readonly<Record<string, Shape>> = {
  'receipt+jwt': object({
    sub: text,
    install_id: text,
    nonce: text,
    iat: seconds,
    revoked: flag,
    reason: maybe(text),
    state: text,
    next_in_seconds: count,
    revocations_version: count,
  }),
  'revocations+jwt': object({ ...head, since: maybe(count), entries: listOf(entry) }),
  'keyring+jwt': object({ ...head, keys: listOf(key) }),
  'checkpoint+jwt': object({ iss: text, iat: seconds, size: count, root: text }),
};

/** What a text is judged as, and with which keys. */
export interface ObjectReading {
  readonly kind: string;
  readonly maxLength: number;
  readonly keys: readonly (JsonWebKey & { readonly kid: string; readonly alg: string })[];
}

/** An object’s verdict as another program would write it from docs/protocol.md alone; none of our code. */
export function readObject(sent: string, { kind, maxLength, keys }: ObjectReading) {
  if (sent.length > maxLength) return refused('LICENSE_MALFORMED', 'too-large');
  const parts = sent.split('.');
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3) return refused('LICENSE_MALFORMED', 'parts');
  const canonical = parts.every(
    (part) => Buffer.from(part, 'base64url').toString('base64url') === part,
  );
  if (!canonical) return refused('LICENSE_MALFORMED', 'encoding');
  const { alg, kid, typ } = jsonOf(first) as Readonly<Record<string, unknown>>;
  if (typ !== kind) return refused('LICENSE_MALFORMED', 'type');
  const jwk = keys.find((one) => one.kid === kid);
  if (jwk === undefined) return refused('LICENSE_UNKNOWN_KID', null);
  if (jwk.alg !== alg) return refused('LICENSE_MALFORMED', 'header');
  const digest = alg === 'EdDSA' ? null : 'sha256';
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const proof = Buffer.from(third, 'base64url');
  if (!verify(digest, Buffer.from(`${first}.${second}`), publicKey, proof)) {
    return refused('LICENSE_BAD_SIGNATURE', null);
  }
  const claims = jsonOf(second);
  const isKind = kinds[kind]?.(claims) === true;
  return isKind ? { code: null, problem: null, claims } : refused('LICENSE_MALFORMED', 'claims');
}

/** JSON with its names sorted at any depth: what an issuer signs. */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${sortedJson(member)}`).join(',')}}`;
}

function jsonOf(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}

function refused(code: string, problem: string | null) {
  return { code, problem, claims: null };
}
