import { bindDomains } from '../binding/bind-domains.ts';
import type { LicenseKind, Product } from '../catalog/product.ts';
import { type ResolvedTier, resolveTier } from '../catalog/resolve-tier.ts';
import { claimsOfLicense, type Mint } from '../claims/claims-of-license.ts';
import type { SignetError } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { freeSupportUntil } from '../support/support-window.ts';
import type { DecisionOf } from './decision.ts';
import { unknownTier } from './issue-license.ts';
import { requireEdge } from './legal-edges.ts';
import type { ActiveLicense, License } from './license.ts';
import { nextGeneration } from './next-generation.ts';
import { readGrants } from './read-grants.ts';
import { readExpiry, type TermRequest } from './read-term.ts';
import { termsOf } from './terms-of.ts';

/** The tier and kind that the license has from now on. */
export interface UpgradeCommand {
  readonly tier: string;
  readonly kind: LicenseKind;
  /** How long a `term` is valid from now on; `null` for every other kind, and for a term that keeps its end. */
  readonly term: TermRequest | null;
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
  const expiresAt = newExpiry(license, command, context);
  if (!expiresAt.ok) return expiresAt;
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
    expiresAt: expiresAt.value,
    supportUntil: later(license.supportUntil, command.kind === 'trial' ? null : free),
  };
  return ok({
    event: { type: 'license.upgrade', at: mint.now, before: before.value, license: upgraded },
    licenses: [upgraded],
    claims: claimsOfLicense(upgraded, mint),
  });
}

/** A license of the same kind never ends earlier than before; a term that is still running may keep its end. */
function newExpiry(
  license: License,
  command: UpgradeCommand,
  { product, mint }: { readonly product: Product; readonly mint: Mint },
): Result<UnixSeconds | null, SignetError> {
  const isSameKind = command.kind === license.kind;
  const isRunning = license.expiresAt !== null && license.expiresAt > mint.now;
  const keepsEnd = isSameKind && isRunning && command.term === null;
  if (command.kind === 'term' && keepsEnd) return ok(license.expiresAt);
  const end = readExpiry(product, command, mint.now);
  if (!end.ok || end.value === null || !isSameKind) return end;
  return ok(later(license.expiresAt, end.value));
}

/** What was bought never turns into a trial, and the new tier must have room for the bound sites (R7, R9). */
function refusalOf(
  license: License,
  { kind }: UpgradeCommand,
  target: { readonly product: Product; readonly tier: ResolvedTier },
): SignetError | undefined {
  if (kind === 'trial' && license.kind !== 'trial') {
    return {
      code: 'VALIDATION',
      param: 'kind',
      detail: {
        en: 'A bought license is no trial again.',
        ro: 'O licență cumpărată nu mai devine de probă.',
      },
    };
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
