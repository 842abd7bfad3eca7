import type { Count, CounterKey } from './counter-store.ts';

/** Months that are kept beside the newest, for whoever asks after the turn of the month. */
const KEPT_MONTHS = 2;

/** Counters in memory: what both stores of the sdk count with. Synchronous, so nothing can come between. */
export class Tally {
  readonly #months = new Map<number, Map<string, number>>();

  used({ quota, startsAt }: CounterKey): number {
    return this.#months.get(startsAt)?.get(quota) ?? 0;
  }

  add(key: CounterKey, count: number, limit: number | null): Count {
    const used = this.used(key);
    const next = Math.max(0, used + count);
    if (count > 0 && limit !== null && next > limit) return { counted: false, used };
    this.#set(key, next);
    return { counted: true, used: next };
  }

  /** The counters as text; what `read` reads. */
  toText(): string {
    const months = Array.from(this.#months, ([startsAt, quotas]) => ({
      starts_at: startsAt,
      used: Object.fromEntries(quotas),
    }));
    return JSON.stringify({ version: 1, months });
  }

  /** Reads what `toText` wrote, over what is there; answers whether the text was one. */
  read(text: string): boolean {
    const months = monthsIn(text);
    for (const { startsAt, used } of months ?? []) {
      for (const [quota, uses] of used) this.#set({ quota, startsAt }, uses);
    }
    return months !== undefined;
  }

  #set({ quota, startsAt }: CounterKey, used: number): void {
    const month = this.#months.get(startsAt) ?? new Map<string, number>();
    month.set(quota, used);
    this.#months.set(startsAt, month);
    const past = [...this.#months.keys()].toSorted((one, two) => two - one).slice(KEPT_MONTHS);
    for (const startsAtOfPast of past) this.#months.delete(startsAtOfPast);
  }
}

interface Month {
  readonly startsAt: number;
  readonly used: readonly (readonly [string, number])[];
}

function monthsIn(text: string): readonly Month[] | undefined {
  const kept = parse(text);
  if (!isObject(kept) || !Array.isArray(kept['months'])) return undefined;
  const months = kept['months'].map(monthOf);
  return months.every((month) => month !== undefined) ? months : undefined;
}

function monthOf(value: unknown): Month | undefined {
  if (!isObject(value) || !isCount(value['starts_at']) || !isObject(value['used']))
    return undefined;
  const used = Object.entries(value['used']);
  return used.every(isUse) ? { startsAt: value['starts_at'], used } : undefined;
}

function isUse(entry: readonly [string, unknown]): entry is [string, number] {
  return isCount(entry[1]);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
