import { expect, test } from 'vitest';
import { signToken } from './sign-token.ts';
import {
  fixtureClaims,
  fixtureKey,
  fixtureRing,
  ISSUED_AT,
  licenseSigner,
} from './token-fixture.ts';
import { verifyLicenseToken } from './verify-license-token.ts';
import { verifyLicenseTokenAside } from './verify-token-aside.ts';

const keys = [fixtureKey('EdDSA', 'ed-1'), fixtureKey('RS256', 'rsa-1')];
const strangers = [fixtureKey('EdDSA', 'ed-1'), fixtureKey('RS256', 'rsa-1')];
const ring = fixtureRing(...keys);

/** Good tokens of many sizes, and of each a twin that nobody of ours signed, and others that are no tokens. */
const texts = Array.from({ length: 60 }, (_, index) => {
  const signedBy = (signers: typeof keys) => {
    const key = signers[index % signers.length];
    if (key === undefined) throw new Error('No key');
    const domains = Array.from({ length: index }, (__, place) => `shop-${place}.acme.ro`);
    const claims = { jti: `tok_${index}`, domain_binding: domains, exp: ISSUED_AT + index };
    return signToken(
      fixtureClaims(key.kid, { ...claims, expires_at: claims.exp }),
      licenseSigner(key),
    );
  };
  const good = signedBy(keys);
  return [good, signedBy(strangers), `${good.slice(0, -4)}AAAA`, `${good}=`, good.slice(index)];
}).flat();

test('R4, R5: of many tokens on their way at once, each has the verdict that it has alone', async () => {
  const expected = { product: 'storefront', now: ISSUED_AT + 90 };
  const aside = await Promise.all(
    texts.map((text) => verifyLicenseTokenAside(text, ring, expected)),
  );
  const alone = texts.map((text) => verifyLicenseToken(text, ring, expected));
  expect(aside).toEqual(alone);
  expect(new Set(alone.map((verdict) => (verdict.ok ? 'ok' : verdict.error.code)))).toEqual(
    new Set(['ok', 'LICENSE_BAD_SIGNATURE', 'LICENSE_MALFORMED', 'LICENSE_EXPIRED']),
  );
});
