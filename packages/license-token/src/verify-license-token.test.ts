import { describe, expect, test } from 'vitest';
import { signToken } from './sign-token.ts';
import {
  fixtureClaims,
  fixtureKey,
  fixtureRing,
  ISSUED_AT,
  licenseSigner,
  sealText,
} from './token-fixture.ts';
import { verifyLicenseToken } from './verify-license-token.ts';

const key = fixtureKey('EdDSA', 'ed-1');
const ring = fixtureRing(key);
const claims = fixtureClaims('ed-1');
const tokenOf = (changes: object) => signToken({ ...claims, ...changes }, licenseSigner(key));
const perpetual = tokenOf({});
const until = ISSUED_AT + 1000;
const term = tokenOf({ exp: until, expires_at: until });

describe('verifyLicenseToken', () => {
  test('R4: answers the claims and the header', () => {
    const header = { alg: 'EdDSA', kid: 'ed-1', typ: 'license+jwt' };
    expect(verifyLicenseToken(perpetual, ring)).toEqual({ ok: true, value: { claims, header } });
  });

  test.each([
    ['issued_at', { issued_at: ISSUED_AT + 1 }],
    ['expires_at', { expires_at: until }],
    ['expires_at', { exp: until }],
    ['expires_at', { exp: until, expires_at: until + 1 }],
    ['kid', { kid: 'ed-2' }],
  ])('R4: twins that disagree are refused: %s in %j', (detail, changes) => {
    const error = { code: 'LICENSE_MALFORMED', problem: 'twins', detail };
    expect(verifyLicenseToken(tokenOf(changes), ring)).toEqual({ ok: false, error });
  });

  test.each([
    ['tier', { tier: undefined }],
    ['exp', { exp: null }],
    ['aud', { aud: ['storefront'] }],
    ['iat', { iat: 1.5 }],
    ['features', { features: [1] }],
    ['limits', { limits: { companies: -1 } }],
    ['generation', { generation: 0 }],
  ])('R4: a claim in another shape is refused: %s', (detail, changes) => {
    const error = { code: 'LICENSE_MALFORMED', problem: 'claims', detail };
    expect(verifyLicenseToken(tokenOf(changes), ring)).toEqual({ ok: false, error });
  });

  test('a claim that this release does not know is ignored', () => {
    expect(verifyLicenseToken(tokenOf({ future: { a: [1] } }), ring).ok).toBe(true);
  });

  test('R3: a license of another product', () => {
    const error = { code: 'LICENSE_WRONG_PRODUCT', product: 'storefront', expected: 'gateway' };
    const expected = { product: 'gateway', now: ISSUED_AT };
    expect(verifyLicenseToken(perpetual, ring, expected)).toEqual({ ok: false, error });
    expect(verifyLicenseToken(perpetual, ring, { product: 'storefront' }).ok).toBe(true);
  });

  test.each([
    [until - 1, 0, true],
    [until, 0, false],
    [until, undefined, true],
    [until + 59, undefined, true],
    [until + 60, undefined, false],
  ])(
    'R24: at second %d with leeway %s the term license counts: %s',
    (now, leewaySeconds, counts) => {
      const leeway = leewaySeconds === undefined ? {} : { leewaySeconds };
      const verdict = verifyLicenseToken(term, ring, { now, ...leeway });
      expect(verdict.ok).toBe(counts);
      if (!verdict.ok) expect(verdict.error).toEqual({ code: 'LICENSE_EXPIRED', at: until });
    },
  );

  test('R3: without an instant the date is not judged, so that policies can read expired claims', () => {
    expect(verifyLicenseToken(term, ring).ok).toBe(true);
  });

  test('R24: a token from the future never refuses, a perpetual one never expires', () => {
    expect(verifyLicenseToken(perpetual, ring, { now: 0 }).ok).toBe(true);
    expect(verifyLicenseToken(perpetual, ring, { now: 250_000_000_000 }).ok).toBe(true);
  });

  test('a signed object of another kind is no license', () => {
    const receipt = sealText(
      { alg: 'EdDSA', kid: 'ed-1', typ: 'receipt+jwt' },
      JSON.stringify(claims),
      key,
    );
    expect(verifyLicenseToken(receipt, ring)).toMatchObject({ error: { problem: 'type' } });
  });
});
