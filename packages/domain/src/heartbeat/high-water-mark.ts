import { countEn, countRo } from '../error/count-noun.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import { MINUTE, type UnixSeconds } from '../shared/duration.ts';

/** Seconds of difference between two clocks that mean nothing (R24). */
export const CLOCK_LEEWAY = 60;

/** The latest time that a signature has proved, after one more receipt; it only ever rises (R24). */
export function raiseHighWaterMark(
  mark: UnixSeconds | null,
  receiptIssuedAt: UnixSeconds,
): UnixSeconds {
  return mark === null ? receiptIssuedAt : Math.max(mark, receiptIssuedAt);
}

/** A clock beside what was proved, in words. It has no way to refuse (R24, D19). */
export interface ClockVerdict {
  /** `CLOCK_BEHIND` is a warning, not an error: nothing is locked. */
  readonly warning: 'CLOCK_BEHIND' | null;
  /** Seconds that the clock is behind the mark; 0 when it is not. */
  readonly behindBy: number;
  readonly step: ExplanationStep;
}

/** Judges a machine's clock by the mark: behind by more than the leeway is a warning, never a lock (R24, D19). */
export function judgeClock(mark: UnixSeconds | null, now: UnixSeconds): ClockVerdict {
  const behindBy = mark === null ? 0 : Math.max(0, mark - now);
  const looked = { rule: 'clock.mark', input: behindBy, threshold: CLOCK_LEEWAY };
  if (behindBy <= CLOCK_LEEWAY) {
    const text = { en: 'The clock is plausible.', ro: 'Ceasul este plauzibil.' };
    return { warning: null, behindBy, step: passed(looked, text) };
  }
  const minutes = Math.ceil(behindBy / MINUTE);
  const text = {
    en: `The clock is at least ${countEn(minutes, 'minute', 'minutes')} behind; it was turned back or stopped.`,
    ro: `Ceasul este în urmă cu cel puțin ${countRo(minutes, 'minut', 'minute')}; a fost dat înapoi sau s-a oprit.`,
  };
  const fix = { en: 'Synchronize the clock with NTP.', ro: 'Sincronizează ceasul prin NTP.' };
  return { warning: 'CLOCK_BEHIND', behindBy, step: noted(looked, text, fix) };
}
