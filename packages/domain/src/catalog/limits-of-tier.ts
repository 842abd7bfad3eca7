import type { Allowance } from './product.ts';
import type { ResolvedTier } from './resolve-tier.ts';

/** Every number of a tier by name, as the `limits` claim has it: limits, intervals and quotas; `null` = unlimited. */
export function limitsOfTier(tier: ResolvedTier): Readonly<Record<string, number | null>> {
  const numbers: Record<string, Allowance> = { ...tier.limits, ...tier.intervals, ...tier.quotas };
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, value === 'unlimited' ? null : value]),
  );
}
