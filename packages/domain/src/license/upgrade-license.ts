import { bindDomains } from '../binding/bind-domains.ts';
import type { LicenseKind, Product } from '../catalog/product.ts';
import { type ResolvedTier, resolveTier } from '../catalog/resolve-tier.ts';
import { claimsOfLicense, type Mint } from '../claims/claims-of-license.ts';
import type { SignetError } from '../error/signet-error.ts';
import { DAY } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { freeSupportUntil } from '../support/support-window.ts';
import type { DecisionOf } from './decision.ts';
import { unknownTier } from './issue-license.ts';
import { requireEdge } from './legal-edges.ts';
import type { ActiveLicense, License } from './license.ts';
import { nextGeneration } from './next-generation.ts';
import { readGrants } from './read-grants.ts';
import { termsOf } from './terms-of.ts';

/** The tier and kind that the license has from now on. */
export interface UpgradeCommand {
  readonly tier: string;
  readonly kind: LicenseKind;
}

/**
 * Decides a change of tier or from a trial to a bought license: the same id, domains and artifacts,
 * the new tier's flags and numbers beside those granted before, a support window that never shrinks.
 */
export function upgradeLicense(
  license: License,
  command: UpgradeCommand,
  context: { readonly product: Product; readonly mint: Mint },
): Result<DecisionOf<'license.upgrade'>, SignetError> {
  const before = requireEdge(license, 'license.upgrade');
  if (!before.ok) return before;
  const { product, mint } = context;
  const rule = product.kinds[command.kind];
  if (rule.validity === 'deferred') return err({ code: 'KIND_DEFERRED', kind: command.kind });
  const tier = resolveTier(product, command.tier);
  if (tier === undefined) return err(unknownTier(product, command.tier));
  const refusal = refusalOf(license, command, { product, tier });
  if (refusal !== undefined) return err(refusal);
  const kept = license.features.filter((flag) => tier.grantable.includes(flag));
  const grants = readGrants(product, tier, {
    ...termsOf(license),
    features: kept,
    kind: command.kind,
  });
  if (!grants.ok) return grants;
  const free = freeSupportUntil(tier.freeSupport, { now: mint.now, paid: null });
  const upgraded: ActiveLicense = {
    ...termsOf(license),
    ...grants.value,
    ...nextGeneration(license, mint),
    status: 'active',
    tier: command.tier,
    kind: command.kind,
    expiresAt:
      rule.validity === 'forever'
        ? null
        : later(
            command.kind === license.kind ? license.expiresAt : null,
            mint.now + rule.days * DAY,
          ),
    supportUntil: later(license.supportUntil, command.kind === 'trial' ? null : free),
  };
  return ok({
    event: { type: 'license.upgrade', at: mint.now, before: before.value, license: upgraded },
    licenses: [upgraded],
    claims: claimsOfLicense(upgraded, mint),
  });
}

/** What was bought never turns into a trial, and the new tier must have room for the bound sites (R7, R9). */
function refusalOf(
  license: License,
  { kind }: UpgradeCommand,
  target: { readonly product: Product; readonly tier: ResolvedTier },
): SignetError | undefined {
  if (kind === 'trial' && license.kind !== 'trial') {
    return { code: 'VALIDATION', param: 'kind', detail: 'A bought license is no trial again.' };
  }
  const { redirectDomains } = license;
  const domains = license.domains.filter((domain) => !redirectDomains.includes(domain));
  const bound = bindDomains(target.product, target.tier, { domains, redirectDomains, kind });
  return bound.ok ? undefined : bound.error;
}

function later(left: number | null, right: number | null): number | null {
  const instants = [left, right].filter((instant) => instant !== null);
  return instants.length === 0 ? null : Math.max(...instants);
}
