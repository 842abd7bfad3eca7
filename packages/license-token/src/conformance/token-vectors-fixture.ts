import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { VectorFile } from '@signet/domain/conformance/vector-file-fixture';
import type { LicenseExpectation } from '../judge-license-token.ts';
import { jwksOfKeys } from '../key-ring.ts';
import { signToken } from '../sign-token.ts';
import {
  fixtureClaims,
  fixtureRing,
  ISSUED_AT,
  licenseSigner,
  sealText,
} from '../token-fixture.ts';
import type { LicenseTokenRefusal } from '../token-refusal.ts';
import { verifyLicenseToken } from '../verify-license-token.ts';
import { brokenClaims, brokenTexts } from './bad-tokens-fixture.ts';
import { publishedKeys } from './published-keys-fixture.ts';

const { ed25519, rsa } = publishedKeys;
const ring = fixtureRing(ed25519, rsa);
const end = ISSUED_AT + 30 * 86_400;
const term = { kind: 'trial', exp: end, expires_at: end, support_until: null };
const signed = (changes: Partial<LicenseClaims> & Readonly<Record<string, unknown>> = {}) =>
  signToken({ ...fixtureClaims('example-1'), ...changes }, licenseSigner(ed25519));
const perpetual = signed();
const trial = signed(term);

interface Asked extends Pick<LicenseExpectation, 'product' | 'now'> {
  readonly token: string;
  /** Whether it is the one text that an issuer renders from these claims. */
  readonly canonical?: true;
}

const questions: Readonly<Record<string, Asked>> = {
  'a perpetual license': { token: perpetual, canonical: true, product: 'storefront' },
  'one signed with RS256': {
    token: signToken(fixtureClaims('example-2'), licenseSigner(rsa)),
    canonical: true,
  },
  'a trial on its first day': { token: trial, canonical: true, now: ISSUED_AT },
  'a trial whose date is not judged': { token: trial, canonical: true },
  'the last second before exp': { token: trial, now: end - 1 },
  'the last second of the leeway': { token: trial, now: end + 59 },
  'over: exp and the leeway': { token: trial, now: end + 60 },
  'issued in the future': { token: perpetual, now: ISSUED_AT - 10 * 86_400 },
  'an early adopter without company': {
    token: signed({ early_adopter: true, customer_company: null, customer_cif: null }),
    canonical: true,
  },
  'limits in code unit order': {
    token: signed({ limits: { users: null, '\u{1f680}': 2, '\ufb01': 1, companies: 5 } }),
    canonical: true,
  },
  'a claim of a later release': { token: signed({ later: { a: [1] } }) },
  'a header in another order and spacing': {
    token: sealText(
      '{ "typ": "license+jwt", "kid": "example-1", "alg": "EdDSA" }',
      JSON.stringify(fixtureClaims('example-1'), null, 1),
      ed25519,
    ),
  },
  'another product': { token: perpetual, product: 'gateway' },
  'another product, and over: the product first': {
    token: trial,
    product: 'gateway',
    now: end + 60,
  },
};
const broken = Object.entries({ ...brokenTexts, ...brokenClaims });

/** Texts, keys and what a verifier says of them, in the order of the checks (R3–R5, R24). */
export function tokenVectors(): VectorFile {
  return {
    about:
      'A text, judged with the keys of this file. The product, and now in Unix seconds, are judged where they are not null. Expected: the verdict (code null: valid), its problem, and the claims of a valid token. canonical: the text is the one that an issuer renders.',
    keys: jwksOfKeys([ed25519, rsa]),
    vectors: [
      ...Object.entries(questions).map(([name, asked]) => vectorOf(name, asked)),
      ...broken.map(([name, token]) => vectorOf(name, { token })),
    ],
  };
}

function vectorOf(name: string, { token, canonical, ...expectation }: Asked) {
  const verdict = verifyLicenseToken(token, ring, expectation);
  const { product = null, now = null } = expectation;
  const expected = verdict.ok
    ? { code: null, problem: null, claims: verdict.value.claims }
    : { code: verdict.error.code, problem: problemOf(verdict.error), claims: null };
  return { name, product, now, canonical: canonical === true, token, expected };
}

function problemOf(refusal: LicenseTokenRefusal): string | null {
  return refusal.code === 'LICENSE_MALFORMED' ? refusal.problem : null;
}
