import type { LicenseTerms } from '../license/license.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { LicenseClaims } from './license-claim-table.ts';

/** What a token says beside its license: who signs, with which key, when, from which catalog. */
export interface Mint {
  /** The `iss` of every token: the server's public URL. */
  readonly issuer: string;
  readonly kid: string;
  /** A new id for this token. */
  readonly jti: string;
  readonly now: UnixSeconds;
  /** The hash of the catalog that the license was judged by. */
  readonly catalogHash: string;
}

/** The claims of a license's token; the same license and mint always give the same claims (R6). */
export function claimsOfLicense(license: LicenseTerms, mint: Mint): LicenseClaims {
  return {
    iss: mint.issuer,
    aud: license.product,
    sub: license.id,
    jti: mint.jti,
    iat: mint.now,
    ...(license.expiresAt === null ? {} : { exp: license.expiresAt }),
    install_id: license.installId,
    tier: license.tier,
    kind: license.kind,
    features: license.features,
    limits: license.limits,
    licensed_themes: license.themes,
    licensed_plugins: license.plugins,
    niche_packages: license.nichePackages,
    domain_binding: license.domains,
    issued_at: mint.now,
    expires_at: license.expiresAt,
    support_until: license.supportUntil,
    customer_email: license.holder.email,
    customer_company: license.holder.company,
    customer_cif: license.holder.cif,
    ...(license.earlyAdopter ? { early_adopter: true } : {}),
    kid: mint.kid,
    generation: license.generation,
    catalog: mint.catalogHash,
  };
}
