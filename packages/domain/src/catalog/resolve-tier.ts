import type { Period } from '../shared/duration.ts';
import type { Allowance, Product } from './product.ts';
import { lineageOf, mergeByName } from './tier-lineage.ts';

/** A tier with everything it inherits filled in. */
export interface ResolvedTier {
  readonly name: string;
  readonly flags: Readonly<Record<string, boolean>>;
  /** Flags that are not included and may be granted at issue (R8). */
  readonly grantable: readonly string[];
  readonly limits: Readonly<Record<string, Allowance>>;
  readonly intervals: Readonly<Record<string, number>>;
  readonly quotas: Readonly<Record<string, Allowance>>;
  readonly domains: Allowance;
  readonly nichePackages: Allowance;
  readonly freeSupport: Period | null;
  /** The level of the support that comes with it; `null` where none comes, or none is named. */
  readonly supportPlan: string | null;
}

/** The tier with its inherited values, overridden key by key (A23); undefined when the product has no such tier. */
export function resolveTier(product: Product, name: string): ResolvedTier | undefined {
  const lineage = lineageOf(product, name);
  const own = lineage.at(-1);
  if (own === undefined) return undefined;
  const freeSupport = own.freeSupport === undefined ? product.freeSupport : own.freeSupport;
  const supportPlan = lineage.findLast((tier) => tier.supportPlan !== undefined)?.supportPlan;
  const flags = mergeByName(product.flags, lineage, (tier) => tier.flags);
  return {
    name,
    flags: mapValues(flags, (value) => value === true),
    grantable: Object.keys(product.flags).filter(
      (flag) =>
        flags[flag] === 'optional' ||
        (flags[flag] !== true && (own.grantable ?? []).includes(flag)),
    ),
    limits: mergeByName(product.limits, lineage, (tier) => tier.limits),
    intervals: mergeByName(product.intervals, lineage, (tier) => tier.intervals),
    quotas: mergeByName(product.quotas, lineage, (tier) => tier.quotas),
    domains: own.domains,
    nichePackages: own.nichePackages,
    freeSupport,
    supportPlan: freeSupport === null ? null : (supportPlan ?? null),
  };
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  map: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
