import { DAY, type UnixSeconds } from '@signet/domain/shared/duration';
import { customerMaker } from './customers.ts';
import { demoSteps } from './demo-customer.ts';
import { fateOf, type Fate, fates } from './fates.ts';
import type { FleetStep } from './fleet-step.ts';
import { type Buyer, issueInputMaker } from './issue-inputs.ts';
import { reasonFor } from './revoke-reasons.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** How large a fleet is and how far its history goes back. */
export interface FleetSize {
  readonly seed: number;
  /** How many license records there are in the end, those of transfers included. */
  readonly licenses: number;
  readonly days: number;
}

/** Everything that happens in a fleet's history, oldest first; the same for the same seed and size. */
export function planFleet({ seed, licenses, days }: FleetSize): readonly FleetStep[] {
  const random = seededRandom(seed);
  const demo = demoSteps(days).slice(0, licenses);
  const planned = fates(licenses - demo.length, random);
  const nextCustomer = customerMaker(random, seed);
  const inputs = issueInputMaker(random, planBuyers(nextCustomer, random));
  const steps: FleetStep[] = [...demo];
  for (const fate of planned) {
    const license = steps.length;
    const { tier, kind, age } = fateOf(fate, days, random);
    const at = officeHour(-age, random);
    steps.push({ action: 'issue', license, at, input: inputs.next(tier, kind) });
    const later = laterStep(fate, { license, at }, random);
    if (later?.action === 'transfer') steps.push({ ...later, newHolder: nextCustomer().holder });
    else if (later !== undefined) steps.push(later);
  }
  return steps.toSorted((one, other) => one.at - other.at || one.license - other.license);
}

/** A third of the licenses go to a company that has some already. */
function planBuyers(nextCustomer: () => Buyer, random: SeededRandom): () => Buyer {
  const known: Buyer[] = [];
  return () => {
    const [first, ...rest] = known;
    if (first !== undefined && random.chance(0.35)) return random.pick([first, ...rest]);
    const customer = nextCustomer();
    known.push(customer);
    return customer;
  };
}

/** A second of a working hour on a day before the fleet's today. */
function officeHour(day: number, random: SeededRandom): UnixSeconds {
  return day * DAY + random.whole(7 * 3600, 17 * 3600);
}

/** What happens to a license after its issue, between then and the end of yesterday. */
function laterStep(
  fate: Fate,
  { license, at }: { readonly license: number; readonly at: UnixSeconds },
  random: SeededRandom,
): Exclude<FleetStep, { action: 'issue' | 'transfer' }> | TransferDraft | undefined {
  const later = { license, at: random.whole(at + 600, -60) };
  switch (fate.name) {
    case 'transferred':
      return { ...later, action: 'transfer' };
    case 'revoked':
      return {
        ...later,
        action: 'revoke',
        reasonCode: fate.reason,
        reason: reasonFor(fate.reason),
      };
    case 'resent':
      return { ...later, action: 'resend' };
    default:
      return undefined;
  }
}

interface TransferDraft {
  readonly action: 'transfer';
  readonly license: number;
  readonly at: UnixSeconds;
}
