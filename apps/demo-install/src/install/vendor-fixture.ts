import { LICENSE_TOKEN_TYPE, type LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { jwksOfKeys } from '@signet/license-token/key-ring';
import { signToken } from '@signet/license-token/sign-token';
import { generateSigningKey } from '@signet/license-token/signing-key';

/** 2026-01-01T00:00:00Z. */
export const ISSUED = 1_767_225_600;

const { kid, alg, privateKey, ...publicPart } = await generateSigningKey('EdDSA', 'k1');

/** The vendor's published keys. */
export const vendorKeys = jwksOfKeys([{ kid, alg, ...publicPart }]);

const claims: LicenseClaims = {
  iss: 'https://licenses.example.com',
  aud: 'storefront',
  sub: 'lic_1',
  jti: 'jti_1',
  iat: ISSUED,
  install_id: 'ins_1',
  tier: 'pro',
  kind: 'perpetual',
  features: [],
  limits: {},
  licensed_themes: ['theme-travel'],
  licensed_plugins: ['efactura-ro'],
  niche_packages: ['services'],
  domain_binding: ['acme.ro'],
  issued_at: ISSUED,
  expires_at: null,
  support_until: ISSUED + 90 * 86_400,
  customer_email: 'ana@acme.ro',
  customer_company: null,
  customer_cif: null,
  kid,
  generation: 1,
  catalog: 'sample',
};

/** A license of the vendor: pro on acme.ro, without the audit log, except for what is given. */
export function licenseKey(changes: Partial<LicenseClaims> = {}): string {
  return signToken({ ...claims, ...changes }, { kid, alg, privateKey, type: LICENSE_TOKEN_TYPE });
}
