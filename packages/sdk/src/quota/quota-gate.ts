import type { QuotaState } from '@signet/domain/entitlement/quota';
import { quotaPeriod } from '@signet/domain/entitlement/quota-period';
import type { LicenseError } from '../error/license-error.ts';
import type { LicenseView } from '../license/view-at.ts';
import type { CounterStore } from './counter-store.ts';

export type { QuotaState };

/** A quota of the license: so many uses in each calendar month of UTC. */
export interface QuotaGate {
  /** What is left this month, and when it starts anew. */
  state(): Promise<QuotaState>;
  /**
   * Uses some of it, one where nothing is said. However many ask at once, no more than the quota is
   * given.
   *
   * @throws LicenseError `PLAN_LIMIT` (402) with `limit`, `current` and `needs`, and nothing was
   *   used; 403 where nothing may run.
   * @throws RangeError for a count that is not a whole number from 1.
   * @example
   * await license.quota('invoices').consume();
   */
  consume(count?: number): Promise<QuotaState>;
  /** Gives uses back, as when what they were for failed. */
  giveBack(count?: number): Promise<QuotaState>;
}

/** Where a quota looks, counts, and how it says no. */
export interface QuotaSource {
  readonly view: () => LicenseView;
  readonly counters: () => Promise<CounterStore>;
  readonly refusal: (view: LicenseView, count: number) => LicenseError;
}

/** The gate of one quota. */
export function quotaGate(quota: string, { view, counters, refusal }: QuotaSource): QuotaGate {
  const stateOf = ({ rights, at }: LicenseView, used: number): QuotaState => {
    const number = rights.numbers.get(quota);
    const limit = number === undefined ? 0 : number;
    return {
      ...quotaPeriod(at),
      limit,
      used,
      remaining: limit === null ? null : Math.max(limit - used, 0),
    };
  };
  const add = async (count: number): Promise<QuotaState> => {
    const seen = view();
    const { limit, startsAt } = stateOf(seen, 0);
    const store = await counters();
    const { counted, used } = await store.add({ quota, startsAt }, count, limit);
    if (!counted) throw refusal(seen, used + count);
    return stateOf(seen, used);
  };
  return {
    state: async () => {
      const seen = view();
      const { startsAt } = stateOf(seen, 0);
      return stateOf(seen, await (await counters()).used({ quota, startsAt }));
    },
    consume: async (count = 1) => add(whole(count)),
    giveBack: async (count = 1) => add(-whole(count)),
  };
}

function whole(count: number): number {
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new RangeError(`A quota is used in whole numbers from 1, not ${count}`);
}
