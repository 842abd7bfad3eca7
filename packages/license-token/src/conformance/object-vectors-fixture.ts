import {
  checkpointKind,
  keyRingKind,
  receiptKind,
  revocationsKind,
  type SignedKind,
} from '@signet/domain/claims/signed-kind';
import type { VectorFile } from '@signet/domain/conformance/vector-file-fixture';
import type { JsonObject } from '../json-object.ts';
import { jwksOfKeys } from '../key-ring.ts';
import { objectSignerOf } from '../sign-object.ts';
import { signToken } from '../sign-token.ts';
import {
  fixtureCheckpoint,
  fixtureKeyRing,
  fixtureReceipt,
  fixtureRevocations,
} from '../signed-object-fixture.ts';
import { fixtureClaims, fixtureRing, licenseSigner, sealText } from '../token-fixture.ts';
import { verifyObject } from '../verify-object.ts';
import { publishedKeys } from './published-keys-fixture.ts';

const { ed25519, rsa } = publishedKeys;
const ring = fixtureRing(ed25519, rsa);
const license = signToken(fixtureClaims('example-1'), licenseSigner(ed25519));

/** One kind with its good claims, and changes of them that no verifier takes. */
interface Sample<C extends JsonObject> {
  readonly kind: SignedKind<C>;
  readonly claims: C;
  readonly broken: Readonly<Record<string, JsonObject>>;
}

const receipt: Sample<typeof fixtureReceipt> = {
  kind: receiptKind,
  claims: { ...fixtureReceipt, reason: 'leaked', revoked: true },
  broken: {
    'no nonce': { nonce: undefined },
    'revoked as text': { revoked: 'false' },
    'a reason of null': { reason: null },
    'next_in_seconds of 0': { next_in_seconds: 0 },
    'an iat with a fraction': { iat: 1.5 },
  },
};
const revocations: Sample<typeof fixtureRevocations> = {
  kind: revocationsKind,
  claims: { ...fixtureRevocations, since: 1 },
  broken: {
    'entries as an object': { entries: {} },
    'an entry of null': { entries: [null] },
    'an entry without a code': { entries: [{ id: 'a', at: 1 }] },
    'since 0': { since: 0 },
    'version as text': { version: '2' },
  },
};
const keyRing: Sample<typeof fixtureKeyRing> = {
  kind: keyRingKind,
  claims: fixtureKeyRing,
  broken: { 'no keys': { keys: undefined }, 'a key without a kid': { keys: [{ alg: 'EdDSA' }] } },
};
const checkpoint: Sample<typeof fixtureCheckpoint> = {
  kind: checkpointKind,
  claims: fixtureCheckpoint,
  broken: { 'a size of 0': { size: 0 }, 'no root': { root: undefined } },
};

/** Signed objects, keys and what a verifier of each kind says of them (R4, R18–R20). */
export function objectVectors(): VectorFile {
  return {
    about:
      'A text, judged as an object of the kind with the keys of this file. Expected: the verdict (code null: valid), its problem, and the claims of a valid object. canonical: the text is the one that an issuer renders from these claims, names sorted at any depth.',
    keys: jwksOfKeys([ed25519, rsa]),
    vectors: [
      ...vectorsOf(receipt),
      ...vectorsOf(revocations),
      ...vectorsOf(keyRing),
      ...vectorsOf(checkpoint),
    ],
  };
}

function vectorsOf<C extends JsonObject>({ kind, claims, broken }: Sample<C>) {
  const name = kind.type;
  const header = { alg: 'EdDSA', kid: 'example-1', typ: name };
  const seal = (payload: JsonObject, changes: JsonObject = {}) =>
    sealText({ ...header, ...changes }, JSON.stringify(payload), ed25519);
  const vector = (what: string, text: string, canonical = false) => ({
    name: `${name}: ${what}`,
    kind: name,
    max_length: kind.maxLength,
    canonical,
    text,
    expected: expectedOf(kind, text),
  });
  const good = objectSignerOf(kind, ed25519)(claims);
  const others = [receipt, revocations, keyRing, checkpoint].filter(
    (other) => other.kind.type !== name,
  );
  return [
    vector('a good one', good, true),
    vector('one signed with RS256', objectSignerOf(kind, rsa)(claims), true),
    vector('with a claim of a later release', seal({ ...claims, later: [1] })),
    vector('a license token', license),
    ...others.map(({ kind: { type } }) =>
      vector(`its claims in a ${type}`, seal(claims, { typ: type })),
    ),
    vector('the claims of all kinds in a JWT', seal(allClaims, { typ: 'JWT' })),
    ...Object.entries(broken).map(([what, change]) => vector(what, seal({ ...claims, ...change }))),
    vector('of a key that is not known', seal(claims, { kid: 'example-9' })),
    vector('with the signature of another text', crossed(kind, claims)),
    vector('an unsigned change', `${good.slice(0, -6)}AAAAAA`),
    vector('one letter too long', 'A'.repeat(Math.min(kind.maxLength, SHORT) + 1)),
  ].filter(({ text }) => text.length <= SHORT);
}

/** Texts beyond this would make the file large; what they ask is asked of the small kinds. */
const SHORT = 16_385;
const allClaims = {
  ...fixtureClaims('example-1'),
  ...fixtureReceipt,
  ...fixtureRevocations,
  ...fixtureKeyRing,
  ...fixtureCheckpoint,
};

/** A true signature of the same key, over another text. */
function crossed<C extends JsonObject>(kind: SignedKind<C>, claims: C): string {
  const text = objectSignerOf(kind, ed25519)(claims);
  const other = objectSignerOf(kind, ed25519)({ ...claims, iat: 1 });
  return `${text.slice(0, text.lastIndexOf('.'))}${other.slice(other.lastIndexOf('.'))}`;
}

function expectedOf<C>(kind: SignedKind<C>, text: string) {
  const verdict = verifyObject(text, ring, kind);
  if (verdict.ok) return { code: null, problem: null, claims: verdict.value.claims };
  const { error } = verdict;
  const problem = error.code === 'LICENSE_MALFORMED' ? error.problem : null;
  return { code: error.code, problem, claims: null };
}
