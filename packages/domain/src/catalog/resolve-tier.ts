import type { Period } from '../shared/duration.ts';
import type { Allowance, Product, Tier } from './product.ts';

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
}

/** The tier with its inherited values, overridden key by key (A23); undefined when the product has no such tier. */
export function resolveTier(product: Product, name: string): ResolvedTier | undefined {
  const lineage = lineageOf(product, name);
  const own = lineage.at(-1);
  if (own === undefined) return undefined;
  const flags = merge(product.flags, lineage, (tier) => tier.flags);
  return {
    name,
    flags: mapValues(flags, (value) => value === true),
    grantable: Object.keys(product.flags).filter(
      (flag) =>
        flags[flag] === 'optional' ||
        (flags[flag] !== true && (own.grantable ?? []).includes(flag)),
    ),
    limits: merge(product.limits, lineage, (tier) => tier.limits),
    intervals: merge(product.intervals, lineage, (tier) => tier.intervals),
    quotas: merge(product.quotas, lineage, (tier) => tier.quotas),
    domains: own.domains,
    nichePackages: own.nichePackages,
    freeSupport: own.freeSupport === undefined ? product.freeSupport : own.freeSupport,
  };
}

/** The tier and its ancestors, the farthest first; a cycle ends the walk. */
function lineageOf(product: Product, name: string): readonly Tier[] {
  const lineage: Tier[] = [];
  let next: string | undefined = name;
  while (next !== undefined && Object.hasOwn(product.tiers, next)) {
    const tier: Tier | undefined = product.tiers[next];
    if (tier === undefined || lineage.includes(tier)) break;
    lineage.unshift(tier);
    next = tier.inherits;
  }
  return lineage;
}

function merge<V>(
  declared: object,
  lineage: readonly Tier[],
  pick: (tier: Tier) => Readonly<Record<string, V | undefined>> | undefined,
): Readonly<Record<string, V>> {
  const merged: Record<string, V> = {};
  for (const key of Object.keys(declared)) {
    const value = lineage.findLast((tier) => pick(tier)?.[key] !== undefined);
    const found = value === undefined ? undefined : pick(value)?.[key];
    if (found !== undefined) merged[key] = found;
  }
  return merged;
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  map: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
