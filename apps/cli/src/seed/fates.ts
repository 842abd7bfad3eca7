import type { LicenseKind } from '@signet/domain/catalog/product';
import { type RevokeReasonCode, revokeReasonCodes } from '@signet/domain/license/revoke-reason';
import type { SeededRandom } from './seeded-random.ts';

/** What becomes of a license of the fleet. */
export type Fate =
  | { readonly name: 'plain' | 'resent' | 'transferred' | 'support-ending' }
  | { readonly name: 'trial-running' | 'trial-ended' }
  | { readonly name: 'revoked'; readonly reason: RevokeReasonCode };

/** The shares of a fleet; what is left is plain. */
const shares = {
  transferred: 0.04,
  'support-ending': 0.06,
  'trial-running': 0.06,
  'trial-ended': 0.06,
  resent: 0.08,
} as const;
const REVOKED = 0.05;

/** The fates of so many license records, in the order in which they are planned; a transfer makes two records. */
export function fates(records: number, random: SeededRandom): readonly Fate[] {
  const special = Object.entries(shares).flatMap(([name, share]) =>
    repeat({ name } as Fate, count(records, share)),
  );
  const revoked = Array.from({ length: count(records, REVOKED) }, (_, at): Fate => {
    const reason = revokeReasonCodes[at % revokeReasonCodes.length] ?? 'other';
    return { name: 'revoked', reason };
  });
  const used = special.length + revoked.length + count(records, shares.transferred);
  return random.shuffle([...special, ...revoked, ...repeat({ name: 'plain' }, records - used)]);
}

/** Small fleets have one of each as soon as there is room for them. */
function count(records: number, share: number): number {
  return records < 16 ? 0 : Math.max(1, Math.round(records * share));
}

function repeat(fate: Fate, times: number): readonly Fate[] {
  return Array.from({ length: Math.max(0, times) }, () => fate);
}

/** What a license is, and how many days ago it was issued, so that its fate holds today. */
export interface FatedTerms {
  readonly tier: FleetTier;
  readonly kind: LicenseKind;
  readonly age: number;
}

/** The tiers on sale. */
export type FleetTier = 'starter' | 'pro' | 'growth' | 'enterprise';

const tiers = [
  'starter',
  'starter',
  'starter',
  'starter',
  'pro',
  'pro',
  'pro',
  'growth',
  'growth',
  'enterprise',
] as const;
const TRIAL_DAYS = 30;

/** Terms and age for a fate; where the history is too short for it, the youngest that there is. */
export function fateOf({ name }: Fate, days: number, random: SeededRandom): FatedTerms {
  const tier: FleetTier = random.pick(tiers);
  const between = (from: number, to: number) =>
    random.whole(Math.min(from, days), Math.min(to, days));
  switch (name) {
    case 'trial-running':
      return {
        tier: random.pick(['starter', 'pro']),
        kind: 'trial',
        age: between(1, TRIAL_DAYS - 1),
      };
    case 'trial-ended':
      return {
        tier: random.pick(['starter', 'pro']),
        kind: 'trial',
        age: between(TRIAL_DAYS + 2, days),
      };
    case 'support-ending':
      return random.chance(0.5)
        ? { tier: 'starter', kind: 'perpetual', age: between(18, 28) }
        : { tier: 'pro', kind: 'perpetual', age: between(78, 88) };
    case 'transferred':
    case 'revoked':
    case 'resent':
      return { tier, kind: 'perpetual', age: between(3, days) };
    default:
      return { tier, kind: 'perpetual', age: between(1, days) };
  }
}
