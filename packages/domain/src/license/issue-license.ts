import { bindDomains } from '../binding/bind-domains.ts';
import { hasFreeSupport } from '../catalog/has-free-support.ts';
import type { KindRule, LicenseKind, Product } from '../catalog/product.ts';
import { resolveTier, type ResolvedTier } from '../catalog/resolve-tier.ts';
import { claimsOfLicense, type Mint } from '../claims/claims-of-license.ts';
import type { SignetError } from '../error/signet-error.ts';
import type { Period, UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { freeSupportUntil } from '../support/support-window.ts';
import type { DecisionOf } from './decision.ts';
import type { ActiveLicense, LicenseHolder, LicenseId } from './license.ts';
import { readGrants, type GrantRequest } from './read-grants.ts';
import { readExpiry, type TermRequest } from './read-term.ts';

/** What an operator or a service asks for; names are checked against the product here. */
export interface IssueCommand extends GrantRequest {
  readonly product: string;
  readonly tier: string;
  readonly kind: LicenseKind;
  /** How long a license of kind `term` is valid; `null` for every other kind. */
  readonly term: TermRequest | null;
  readonly holder: LicenseHolder;
  readonly domains: readonly string[];
  readonly redirectDomains: readonly string[];
  readonly supportPeriod: Period | null;
  readonly earlyAdopter: boolean;
  readonly sendEmail: boolean;
  readonly paymentId: string | null;
}

/** The ids a new license needs, made outside the domain. */
export interface NewLicenseIds {
  readonly licenseId: LicenseId;
  readonly installId: string;
}

/** Decides whether a license may be issued, and with which rights (B02–B25, R7–R9). */
export function issueLicense(
  product: Product,
  command: IssueCommand,
  mint: Mint & NewLicenseIds,
): Result<DecisionOf<'license.issue'>, SignetError> {
  const expiresAt = readExpiry(product, command, mint.now);
  if (!expiresAt.ok) return expiresAt;
  const tier = resolveTier(product, command.tier);
  if (tier === undefined) return err(unknownTier(product, command.tier));
  const domains = bindDomains(product, tier, command);
  if (!domains.ok) return domains;
  const grants = readGrants(product, tier, command);
  if (!grants.ok) return grants;
  const license: ActiveLicense = {
    status: 'active',
    id: mint.licenseId,
    product: command.product,
    tier: command.tier,
    kind: command.kind,
    holder: command.holder,
    ...domains.value,
    ...grants.value,
    earlyAdopter: command.earlyAdopter,
    issuedAt: mint.now,
    expiresAt: expiresAt.value,
    supportUntil: supportUntil(product.kinds[command.kind], tier, {
      now: mint.now,
      paid: command.supportPeriod,
    }),
    generation: 1,
    kid: mint.kid,
    jti: mint.jti,
    installId: mint.installId,
    paymentId: command.paymentId,
    transferredFrom: null,
    multiInstallWindow: null,
  };
  return ok({
    event: { type: 'license.issue', at: mint.now, license, sendEmail: command.sendEmail },
    licenses: [license],
    claims: claimsOfLicense(license, mint),
  });
}

function supportUntil(
  rule: KindRule,
  tier: ResolvedTier,
  window: { readonly now: UnixSeconds; readonly paid: Period | null },
): UnixSeconds | null {
  return hasFreeSupport(rule) ? freeSupportUntil(tier.freeSupport, window) : null;
}

/** The refusal of a tier that the product does not have. */
export function unknownTier(product: Product, tier: string): SignetError {
  const known = Object.keys(product.tiers).join(', ');
  return {
    code: 'VALIDATION',
    param: 'tier',
    detail: {
      en: `“${tier}” is not one of ${known}.`,
      ro: `„${tier}” nu este unul dintre ${known}.`,
    },
  };
}
