import { generateKeyPairSync, sign } from 'node:crypto';
import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { LICENSE_TOKEN_TYPE, type LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { type KeyRing, keyRingOf } from './key-ring.ts';
import type { TokenSigner } from './sign-token.ts';
import { type SigningKey, signingKeyOf } from './signing-key.ts';

/** When the fixture's license was issued: 2025-11-22T00:00:00Z. */
export const ISSUED_AT = 1_763_769_600;

/** The value of a result that a test knows to be good. */
export function expectOk<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`Expected a value: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A new key for one test file; RSA with 2048 bits, because new 3072-bit keys take long. */
export function fixtureKey(alg: SigningAlgorithm, kid: string): SigningKey {
  const { privateKey } =
    alg === 'EdDSA'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return expectOk(signingKeyOf(privateKey, kid));
}

/** A ring of these keys. */
export function fixtureRing(...keys: readonly SigningKey[]): KeyRing {
  return expectOk(keyRingOf(keys));
}

/** The key as a signer of license tokens. */
export function licenseSigner(key: SigningKey): TokenSigner {
  return { kid: key.kid, alg: key.alg, privateKey: key.privateKey, type: LICENSE_TOKEN_TYPE };
}

/** The claims of a good perpetual license. */
export function fixtureClaims(kid: string, changes: Partial<LicenseClaims> = {}): LicenseClaims {
  return {
    iss: 'https://licenses.example.com',
    aud: 'storefront',
    sub: 'lic_01',
    jti: 'tok_01',
    iat: ISSUED_AT,
    install_id: '7d7a1f2e-5d1c-4d5e-9a55-1f3f5a1b9c10',
    tier: 'growth',
    kind: 'perpetual',
    features: ['multi_tenant'],
    limits: { companies: 5, users: null },
    licensed_themes: ['theme-services'],
    licensed_plugins: ['niche-booking'],
    niche_packages: ['services'],
    domain_binding: ['acme.ro', 'acme.com'],
    issued_at: ISSUED_AT,
    expires_at: null,
    support_until: ISSUED_AT + 31_536_000,
    customer_email: 'ana@acme.ro',
    customer_company: 'Șoimii „Acme” SRL',
    customer_cif: 'RO123456',
    kid,
    generation: 1,
    catalog: 'c0ffee',
    ...changes,
  };
}

/** Base64url of a text or bytes. */
export function encode(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64url');
}

/** A token of any header and payload text whatever, with a true signature over them. */
export function sealText(
  header: string | object,
  payload: string | Uint8Array,
  key: SigningKey,
): string {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const signed = `${encode(text)}.${encode(payload)}`;
  const digest = key.alg === 'EdDSA' ? null : 'sha256';
  return `${signed}.${encode(sign(digest, Buffer.from(signed), key.privateKey))}`;
}
