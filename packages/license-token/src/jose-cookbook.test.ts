import { createPrivateKey, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeCanonical } from './native-base64url.ts';
import { splitToken } from './parse-token.ts';
import { verificationKeyOfJwk } from './public-jwk.ts';
import { hasVectors, readVectors } from './shared-vectors.ts';
import { signingKeyOf } from './signing-key.ts';
import { expectOk, fixtureRing } from './token-fixture.ts';
import { signatureHolds, verifyToken } from './verify-token.ts';

interface Recipe {
  readonly input: { readonly key: Readonly<Record<string, string>>; readonly payload: string };
  readonly signing: { readonly 'sig-input': string; readonly sig: string };
  readonly output: { readonly compact?: string };
}

const isThere = hasVectors('jose-cookbook');
const recipe = (name: string) => readVectors<Recipe>(`jose-cookbook/${name}.json`);
const publicPart = ({ kty, crv, x, n, e }: Readonly<Record<string, string>>) =>
  kty === 'OKP' ? { kty, crv, x } : { kty, n, e };
const desk = Buffer.alloc(2048);

describe.skipIf(!isThere)(
  'B17, A07: the examples of the RFCs (../shared/data/jose-cookbook)',
  () => {
    test.each([
      ['RFC 8037 A.4, Ed25519', 'rfc8037_jws', 'EdDSA'],
      ['RFC 7520 4.1, RS256', 'jws/4_1.rsa_v15_signature', 'RS256'],
    ])('%s: same signature made, and found to hold', (_, name, alg) => {
      const { input, signing, output } = recipe(name);
      const key = expectOk(verificationKeyOfJwk({ ...publicPart(input.key), alg, kid: 'k' }));
      const privateKey = createPrivateKey({ key: { ...input.key }, format: 'jwk' });
      const digest = alg === 'EdDSA' ? null : 'sha256';
      expect(
        sign(digest, Buffer.from(signing['sig-input']), privateKey).toString('base64url'),
      ).toBe(signing.sig);
      const { signed, signature } = expectOk(splitToken(output.compact ?? ''));
      const proof = desk.subarray(0, decodeCanonical(signature, desk));
      expect(signatureHolds(signed, proof, key)).toBe(true);
      expect(signatureHolds(`${signed}A`, proof, key)).toBe(false);
    });

    test.each([
      ['rfc8037_jws', 'type'],
      ['jws/4_1.rsa_v15_signature', 'type'],
      ['jws/4_2.rsa-pss_signature', 'type'],
      ['jws/4_3.ecdsa_signature', 'type'],
      ['jws/4_4.hmac-sha2_integrity_protection', 'type'],
      ['rfc7797_b64_false', 'encoding'],
    ])('R4: %s is a sound JWS and no token of ours: %s', (name, problem) => {
      const { input, output } = recipe('rfc8037_jws');
      const key = createPrivateKey({ key: { ...input.key }, format: 'jwk' });
      const ring = fixtureRing(expectOk(signingKeyOf(key, 'bilbo.baggins@hobbiton.example')));
      const compact = recipe(name).output.compact ?? output.compact ?? '';
      const verdict = verifyToken(compact, ring, { type: 'license+jwt' });
      expect(verdict).toMatchObject({ ok: false, error: { code: 'LICENSE_MALFORMED', problem } });
    });
  },
);
