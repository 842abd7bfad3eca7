import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { DAY } from '@signet/domain/shared/duration';
import type { Trial } from './trial.ts';

/** What every page shows during a trial (C36). */
const watermark = { en: 'Trial', ro: 'Versiune de probă' } as const;

/** The trial that the claims describe; `null` for any other kind. */
export function trialOf(
  { kind, expires_at: endsAt }: LicenseClaims,
  { now, ended }: { readonly now: number; readonly ended: boolean },
): Trial | null {
  if (kind !== 'trial' || endsAt === null) return null;
  const daysLeft = ended ? 0 : Math.max(1, Math.ceil((endsAt - now) / DAY));
  return { endsAt, daysLeft, ended, watermark };
}
