import { countEn, countRo } from '@signet/domain/error/count-noun';
import type { RuntimeState } from '@signet/domain/runtime/runtime-state';
import type { LicenseError } from '../error/license-error.ts';
import type { LicenseWarning } from '../error/license-warning.ts';
import type { Banner } from './banner.ts';
import type { Trial } from './trial.ts';

/** What a banner is made from. */
export interface BannerFacts {
  readonly state: RuntimeState;
  readonly refusal: LicenseError | null;
  readonly error: LicenseError | null;
  readonly trial: Trial | null;
}

/**
 * The one message worth an administrator's attention, the gravest first: nothing runs, something
 * is wrong with the license, a trial is running, a window closed or the clock is off (C36, D02).
 */
export function bannerOf({ state, refusal, error, trial }: BannerFacts): Banner | null {
  if (refusal !== null) return bannerOfError(error ?? refusal, 'critical');
  if (error !== null)
    return bannerOfError(error, state.page === undefined ? 'warning' : 'critical');
  return trial === null ? bannerOfNote(state) : bannerOfTrial(trial);
}

function bannerOfError({ texts, docs }: LicenseError, tone: Banner['tone']): Banner {
  return { tone, text: texts.error, fix: texts.fix, docs };
}

function bannerOfTrial({ daysLeft }: Trial): Banner {
  return {
    tone: 'info',
    text: {
      en: `Trial: ${countEn(daysLeft, 'day', 'days')} left.`,
      ro: `Versiune de probă: ${countRo(daysLeft, 'zi rămasă', 'zile rămase')}.`,
    },
    fix: {
      en: 'Upgrade in the portal to keep everything.',
      ro: 'Treci la o licență din portal ca să păstrezi totul.',
    },
    docs: '/docs/rules#term',
  };
}

/** A rule that has something to say and something to do about it, such as a closed support window. */
function bannerOfNote({ explanation }: RuntimeState): Banner | null {
  const note = explanation.find(({ outcome, fix }) => outcome === 'note' && fix !== undefined);
  if (note?.fix === undefined) return null;
  return { tone: 'warning', text: note.text, fix: note.fix, docs: note.docs };
}

/** A warning about the state folder, for an administrator who has nothing graver to see. */
export function bannerOfWarning(warning: LicenseWarning | null): Banner | null {
  if (warning === null) return null;
  return { tone: 'warning', text: warning.text, fix: warning.fix, docs: '/docs/rules#heartbeat' };
}
