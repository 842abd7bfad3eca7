import { addPeriod } from '../shared/duration.ts';
import { type CatalogProblem, problemAt, problemIf } from './catalog-problem.ts';
import type { Allowance, Product } from './product.ts';
import { resolveTier, type ResolvedTier } from './resolve-tier.ts';

/**
 * A tier for sale has nothing less than the one for sale before it, unless it says so on purpose:
 * “the cheapest tier that would do” and every upgrade text rest on it (A23).
 */
export function checkMonotone(product: Product, path: string): readonly CatalogProblem[] {
  const sold = Object.keys(product.tiers)
    .filter((name) => product.tiers[name]?.internal !== true)
    .flatMap((name) => resolveTier(product, name) ?? []);
  return sold.flatMap((tier, index) => {
    const before = sold[index - 1];
    const isOnPurpose = product.tiers[tier.name]?.notMonotone === true;
    if (before === undefined || isOnPurpose) return [];
    const lower = ranksOf(before);
    return [...ranksOf(tier)].flatMap(([what, rank]) => {
      const isLess = rank.value < (lower.get(what)?.value ?? Number.NEGATIVE_INFINITY);
      const detail = `${rank.text} < ${lower.get(what)?.text} (${before.name})`;
      return problemIf(
        isLess,
        problemAt(`${path}.tiers.${tier.name}.${what}`, 'not-monotone', { detail }),
      );
    });
  });
}

interface Rank {
  /** More is better. */
  readonly value: number;
  readonly text: string;
}

function ranksOf(tier: ResolvedTier): ReadonlyMap<string, Rank> {
  const { freeSupport } = tier;
  const ranks = new Map<string, Rank>([
    ['domains', allowanceRank(tier.domains)],
    ['nichePackages', allowanceRank(tier.nichePackages)],
    [
      'freeSupport',
      { value: freeSupport === null ? 0 : addPeriod(0, freeSupport), text: `${freeSupport}` },
    ],
  ]);
  const add = <V>(group: string, values: Readonly<Record<string, V>>, rank: (value: V) => Rank) => {
    for (const [name, value] of Object.entries(values)) ranks.set(`${group}.${name}`, rank(value));
  };
  add('flags', tier.flags, (value) => ({ value: Number(value), text: `${value}` }));
  add('limits', tier.limits, allowanceRank);
  add('quotas', tier.quotas, allowanceRank);
  add('intervals', tier.intervals, (hours) => ({ value: -hours, text: `${hours} h` }));
  return ranks;
}

function allowanceRank(allowance: Allowance): Rank {
  const value = allowance === 'unlimited' ? Number.POSITIVE_INFINITY : allowance;
  return { value, text: `${allowance}` };
}
