import type { LocalizedText } from '../catalog/localized-text.ts';
import { countEn, countRo } from '../error/count-noun.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import { DAY, HOUR, type UnixSeconds } from '../shared/duration.ts';

/** How long ago an install was heard of, from the best to the unknown; connectivity only (B52, B53, R20). */
export const freshnessNames = ['fresh', 'quiet', 'stale', 'lost', 'never'] as const;

/** The dot of an install or a license. */
export type Freshness = (typeof freshnessNames)[number];

/** The gap, in seconds, from which a dot is the next one; half-open (R20). */
export const freshnessLimits = { fresh: DAY, quiet: 7 * DAY, stale: 30 * DAY } as const;

/** The dot at `now`: < 24 h fresh, < 7 d quiet, < 30 d stale, else lost; `null` is never. */
export function freshness(lastAt: UnixSeconds | null, now: UnixSeconds): Freshness {
  if (lastAt === null) return 'never';
  const gap = now - lastAt;
  if (gap < freshnessLimits.fresh) return 'fresh';
  if (gap < freshnessLimits.quiet) return 'quiet';
  return gap < freshnessLimits.stale ? 'stale' : 'lost';
}

const neverLimits: LocalizedText = {
  en: 'Connectivity only: it never limits the install.',
  ro: 'Doar conectivitate: nu limitează niciodată instalarea.',
};

/** Why a dot is what it is. */
export function explainFreshness(lastAt: UnixSeconds | null, now: UnixSeconds): ExplanationStep {
  const name = freshness(lastAt, now);
  const gap = lastAt === null ? null : Math.max(0, now - lastAt);
  const threshold = name === 'never' || name === 'lost' ? 30 * DAY : freshnessLimits[name];
  const looked = { rule: 'heartbeat.freshness', input: gap, threshold };
  const text = gapText(gap);
  return name === 'fresh' ? passed(looked, text) : noted(looked, text, neverLimits);
}

function gapText(gap: number | null): LocalizedText {
  if (gap === null) return { en: 'Never heard of.', ro: 'Niciun semnal vreodată.' };
  const [hours, days] = [Math.floor(gap / HOUR), Math.floor(gap / DAY)];
  return days === 0
    ? {
        en: `Last heard of ${countEn(hours, 'hour', 'hours')} ago.`,
        ro: `Ultimul semnal acum ${countRo(hours, 'oră', 'ore')}.`,
      }
    : {
        en: `Last heard of ${countEn(days, 'day', 'days')} ago.`,
        ro: `Ultimul semnal acum ${countRo(days, 'zi', 'zile')}.`,
      };
}
