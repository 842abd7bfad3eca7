import { type LicenseClaims, LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { jwksOfKeys } from '@signet/license-token/key-ring';
import { signToken } from '@signet/license-token/sign-token';
import { generateSigningKey, type SigningKey } from '@signet/license-token/signing-key';

/** 2026-01-01T00:00:00Z, when every sample license is issued. */
export const ISSUED = 1_767_225_600;

/** The vendor's key in tests, and the key set that the product ships with. */
export const vendorKey = await generateSigningKey('EdDSA', 'k1');
export const vendorKeys = jwksOfKeys([vendorKey]);

/** The source's own example of a license (C06). */
export const sampleClaims: LicenseClaims = {
  iss: 'https://licenses.example.com',
  aud: 'storefront',
  sub: 'lic_canary-id',
  jti: 'canary-jti',
  iat: ISSUED,
  install_id: 'ins_canary',
  tier: 'pro',
  kind: 'perpetual',
  features: ['multi_tenant', 'audit_log'],
  limits: {},
  licensed_themes: ['theme-fashion'],
  licensed_plugins: ['niche-ecommerce', 'efactura-ro', 'shipping-sameday'],
  niche_packages: ['ecommerce'],
  domain_binding: ['acme.ro'],
  issued_at: ISSUED,
  expires_at: null,
  support_until: ISSUED + 90 * 86_400,
  customer_email: 'canary@acme.ro',
  customer_company: 'Canary SRL',
  customer_cif: 'ROCANARY',
  kid: 'k1',
  generation: 1,
  catalog: 'sample',
};

/** A signed license like the sample, except for what is given. */
export function tokenOf(changes: Partial<LicenseClaims> = {}, key: SigningKey = vendorKey): string {
  const { kid, alg, privateKey } = key;
  const claims = { ...sampleClaims, kid, ...changes };
  return signToken(claims, { kid, alg, privateKey, type: LICENSE_TOKEN_TYPE });
}

/** A trial of 30 days (C35). */
export const trialClaims = {
  kind: 'trial',
  support_until: null,
  exp: ISSUED + 30 * 86_400,
  expires_at: ISSUED + 30 * 86_400,
} as const;
