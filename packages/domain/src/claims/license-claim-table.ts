import type { ClaimsOf, ClaimTable } from './claim-table.ts';

/** The `typ` of a license token's header; a token of another type is refused (R4). */
export const LICENSE_TOKEN_TYPE = 'license+jwt';

/** Every claim of a license token: registered ones and the sources' names, which are their twins (R4, C06). */
export const licenseClaimTable = {
  iss: 'text',
  aud: 'text',
  sub: 'text',
  jti: 'text',
  iat: 'seconds',
  exp: 'seconds?',
  install_id: 'text',
  tier: 'text',
  kind: 'text',
  features: 'texts',
  limits: 'limits',
  licensed_themes: 'texts',
  licensed_plugins: 'texts',
  niche_packages: 'texts',
  domain_binding: 'texts',
  issued_at: 'seconds',
  expires_at: 'nullableSeconds',
  support_until: 'nullableSeconds',
  customer_email: 'text',
  customer_company: 'nullableText',
  customer_cif: 'nullableText',
  early_adopter: 'flag?',
  kid: 'text',
  generation: 'count',
  catalog: 'text',
} as const satisfies ClaimTable;

/** What a license token says. Times are Unix seconds; `expires_at: null` is perpetual. */
export type LicenseClaims = ClaimsOf<typeof licenseClaimTable>;
