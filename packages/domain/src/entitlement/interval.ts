import type { FeatureName } from '../catalog/localized-text.ts';
import type { Product } from '../catalog/product.ts';
import { HOUR, type UnixSeconds } from '../shared/duration.ts';
import { err, ok } from '../shared/result.ts';
import { type Gate, intervalOf } from './gates.ts';
import type { Rights } from './rights.ts';
import { upgradeFor } from './upgrade-for.ts';

/**
 * When something that runs every so many hours may run next: at once when it never ran; `null`
 * when the license has none of it (A25–A28, A30).
 */
export function nextRunAt(
  rights: Rights,
  run: {
    readonly interval: string;
    readonly lastAt: UnixSeconds | null;
    readonly now: UnixSeconds;
  },
): UnixSeconds | null {
  const hours = intervalOf(rights, run.interval);
  if (hours === undefined) return null;
  return run.lastAt === null ? run.now : Math.max(run.lastAt + hours * HOUR, run.now);
}

/** Passes when the plan allows a run every `hours` or more often, else `PLAN_LIMIT` with the tier that does (A30). */
export function requireInterval(
  product: Product,
  rights: Rights,
  { interval, hours }: { readonly interval: string; readonly hours: number },
): Gate<'PLAN_LIMIT'> {
  const allowed = intervalOf(rights, interval);
  if (allowed !== undefined && hours >= allowed) return ok(null);
  const { en, ro, ...number } = intervalName(product, interval);
  return err({
    code: 'PLAN_LIMIT',
    feature: interval,
    // No numbers beside it: the sentence of a limit says “at most”, and here less is better.
    featureName: { en: `${en} every ${hours} h`, ro: `${ro} la fiecare ${hours} h`, ...number },
    ...upgradeFor(product, rights, (tier) => hours >= (tier.intervals[interval] ?? Infinity)),
  });
}

/** Typed callers cannot name what the catalog lacks; untyped ones get a refusal with the name as it is. */
function intervalName({ intervals }: Product, name: string): FeatureName {
  const declared = Object.hasOwn(intervals, name) ? intervals[name] : undefined;
  return declared ?? { en: name, ro: name };
}
