import { ownValue } from './own-value.ts';
import type { Product, Tier } from './product.ts';

/** The tier and its ancestors, the farthest first; a cycle ends the walk, an unknown name has none. */
export function lineageOf(product: Product, name: string): readonly Tier[] {
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

/** The declared names with what the nearest tier of the lineage says of each (A23). */
export function mergeByName<V>(
  declared: object,
  lineage: readonly Tier[],
  pick: (tier: Tier) => Readonly<Record<string, V | undefined>> | undefined,
): Readonly<Record<string, V>> {
  const values = Object.keys(declared).flatMap((key): [string, V][] => {
    const own = lineage.findLast((tier) => ownValue(pick(tier), key) !== undefined);
    const found = own === undefined ? undefined : ownValue(pick(own), key);
    return found === undefined ? [] : [[key, found]];
  });
  return Object.fromEntries(values);
}
