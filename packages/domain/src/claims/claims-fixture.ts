import type { LicenseClaims } from './license-claim-table.ts';

/** 22 November 2026, 00:00 UTC. */
export const issuedAt = Date.UTC(2026, 10, 22) / 1000;

/** A valid perpetual license of the sample product, for the tests of the rules. */
export const sampleClaims: LicenseClaims = {
  iss: 'https://licenses.example',
  aud: 'sample',
  sub: 'lic_01',
  jti: 'jti-1',
  iat: issuedAt,
  install_id: '3b241101-e2bb-4255-8caf-4136c566a962',
  tier: 'growth',
  kind: 'perpetual',
  features: ['reports', 'recurring'],
  limits: { companies: 3, sync: 4, invoices: null },
  licensed_themes: ['theme-a'],
  licensed_plugins: ['plugin-a', 'plugin-b'],
  niche_packages: ['services'],
  domain_binding: ['acme.ro'],
  issued_at: issuedAt,
  expires_at: null,
  support_until: issuedAt + 181 * 86_400,
  customer_email: 'ana@acme.ro',
  customer_company: 'Acme Wellness SRL',
  customer_cif: 'RO12345678',
  kid: 'k1',
  generation: 1,
  catalog: 'sha256:0',
};
