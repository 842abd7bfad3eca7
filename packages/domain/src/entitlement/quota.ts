import type { Product } from '../catalog/product.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { type Gate, limitOf, requireLimit } from './gates.ts';
import { type QuotaPeriod, quotaPeriod } from './quota-period.ts';
import type { Rights } from './rights.ts';

/** How much of a quota was used, in which month. */
export interface QuotaUse {
  readonly quota: string;
  /** Uses in the calendar month of `now`. */
  readonly used: number;
  readonly now: UnixSeconds;
}

/** What is left of a quota in its month. */
export interface QuotaState extends QuotaPeriod {
  /** `null` = unlimited. */
  readonly limit: number | null;
  readonly used: number;
  /** Never below zero, also where more was used before a smaller plan; `null` = unlimited. */
  readonly remaining: number | null;
}

/** What a license has left of a quota this calendar month, and when it starts anew (A25–A27, A30). */
export function quotaState(rights: Rights, { quota, used, now }: QuotaUse): QuotaState {
  const limit = limitOf(rights, quota);
  const remaining = limit === null ? null : Math.max(limit - used, 0);
  return { ...quotaPeriod(now), limit, used, remaining };
}

/** Passes while `count` more uses fit into this month's quota, else `PLAN_LIMIT` with both numbers (A30–A33). */
export function requireQuota(
  product: Product,
  rights: Rights,
  { quota, used, count = 1 }: Omit<QuotaUse, 'now'> & { readonly count?: number },
): Gate<'PLAN_LIMIT'> {
  return requireLimit(product, rights, { limit: quota, current: used + count });
}
