import { countEn, countRo } from '../error/count-noun.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import { addMonths, DAY, type UnixSeconds } from '../shared/duration.ts';

/** When a signing key's yearly rotation is due, and whether it is time to say so (B73, F10). */
export interface RotationDue {
  readonly dueAt: UnixSeconds;
  /** Whole days that have begun before it is due; negative once it is overdue. */
  readonly daysLeft: number;
  readonly reminder: 'none' | 'soon' | 'overdue';
  readonly step: ExplanationStep;
}

const YEAR_IN_MONTHS = 12;
const REMINDER_DAYS = 30;

/** Judges the yearly cadence of a key that signs since `activatedAt`; a target, it refuses nothing. */
export function rotationDue(activatedAt: UnixSeconds, now: UnixSeconds): RotationDue {
  const dueAt = addMonths(activatedAt, YEAR_IN_MONTHS);
  const daysLeft = Math.ceil((dueAt - now) / DAY);
  const looked = { rule: 'key.cadence', input: daysLeft, threshold: REMINDER_DAYS };
  if (now >= dueAt) {
    const days = Math.floor((now - dueAt) / DAY);
    const text = {
      en: `The yearly rotation is overdue by ${countEn(days, 'day', 'days')}.`,
      ro: `Rotația anuală este întârziată cu ${countRo(days, 'zi', 'zile')}.`,
    };
    return { dueAt, daysLeft: 0 - days, reminder: 'overdue', step: noted(looked, text, start) };
  }
  const text = {
    en: `The yearly rotation is due in ${countEn(daysLeft, 'day', 'days')}.`,
    ro: `Rotația anuală este scadentă peste ${countRo(daysLeft, 'zi', 'zile')}.`,
  };
  return now >= dueAt - REMINDER_DAYS * DAY
    ? { dueAt, daysLeft, reminder: 'soon', step: noted(looked, text, start) }
    : { dueAt, daysLeft, reminder: 'none', step: passed(looked, text) };
}

const start = {
  en: 'Create the next key and ship its public part with a release.',
  ro: 'Creează cheia următoare și livrează partea ei publică într-o versiune nouă.',
};
