import type { License, LicenseTerms } from './license.ts';

/**
 * What a license carries whatever its status, without its status’ own facts: the next status must
 * not keep, say, the reason of a suspension that is over.
 */
export function termsOf(license: License): LicenseTerms {
  return {
    id: license.id,
    product: license.product,
    tier: license.tier,
    kind: license.kind,
    holder: license.holder,
    domains: license.domains,
    redirectDomains: license.redirectDomains,
    features: license.features,
    limits: license.limits,
    themes: license.themes,
    plugins: license.plugins,
    nichePackages: license.nichePackages,
    earlyAdopter: license.earlyAdopter,
    issuedAt: license.issuedAt,
    expiresAt: license.expiresAt,
    supportUntil: license.supportUntil,
    generation: license.generation,
    kid: license.kid,
    jti: license.jti,
    installId: license.installId,
    paymentId: license.paymentId,
    transferredFrom: license.transferredFrom,
    multiInstallWindow: license.multiInstallWindow,
  };
}
