import { randomUUID } from 'node:crypto';

/** When the sample licenses were issued, Unix seconds. */
export const issuedAt = 1_763_769_600;

/** Claims of an ordinary perpetual license; no two are the same. */
export const sampleClaims = (index: number, kid: string) => ({
  iss: 'https://licenses.example.com',
  aud: 'storefront',
  sub: `lic_${randomUUID()}`,
  jti: `tok_${randomUUID()}`,
  iat: issuedAt + index,
  install_id: randomUUID(),
  tier: 'growth',
  kind: 'perpetual',
  features: ['multi_tenant', 'white_label', 'audit_log'],
  limits: { companies: 5, users: null },
  licensed_themes: ['theme-services'],
  licensed_plugins: ['niche-booking'],
  niche_packages: ['services'],
  domain_binding: ['acme.example', 'acme.ro'],
  issued_at: issuedAt + index,
  expires_at: null,
  support_until: issuedAt + 15_768_000,
  customer_email: 'someone@acme.example',
  customer_company: 'Acme SRL',
  customer_cif: 'RO123456',
  kid,
  generation: 1,
  catalog: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
});
