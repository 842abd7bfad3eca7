import { acceptsKid, type KeysOfInstall } from '../key/reissue.ts';
import { isLive } from '../key/retire-key.ts';
import type { LicenseStanding } from '../license/license-standing.ts';
import type { TransferredLicense } from '../license/license.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';

/** What is known of a transferred license's handover. */
export interface TransferFacts {
  readonly successor: LicenseStanding;
  /** The install last seen on the old license before the transfer; `null` when none ever was. */
  readonly lastSeenInstallId: string | null;
  /** When the new token was handed over; `null` until then. */
  readonly handedOverAt: UnixSeconds | null;
}

/** Whether a beat with the old token is handed the new one, and if not, why (R11). */
export type HandoverVerdict =
  | 'hand-over'
  | 'waits-for-key'
  | 'handed-over'
  | 'other-install'
  | 'too-late'
  | 'successor-over';

/** The install last seen may fetch its successor's token for this long after the transfer (R11). */
export const HANDOVER_WINDOW = 30 * DAY;

/**
 * Judges a beat with a transferred license's token: the new one is handed over once, only to the
 * install last seen on the old license, within 30 days (B36, R11). While that install does not
 * accept the new token's key yet, the handover waits: it would break a token that works.
 */
export function judgeHandover(
  license: Pick<TransferredLicense, 'transferredAt'>,
  facts: TransferFacts,
  beat: KeysOfInstall & { readonly installId: string; readonly now: UnixSeconds },
): HandoverVerdict {
  if (facts.handedOverAt !== null) return 'handed-over';
  if (beat.installId !== facts.lastSeenInstallId) return 'other-install';
  if (beat.now >= license.transferredAt + HANDOVER_WINDOW) return 'too-late';
  if (!isLive(facts.successor.status)) return 'successor-over';
  return acceptsKid(beat, facts.successor.kid) ? 'hand-over' : 'waits-for-key';
}
