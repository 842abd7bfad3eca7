import type { LicenseClaims } from '../claims/license-claim-table.ts';
import type { LicenseEvent, LicenseEventOf, LicenseEventType } from './license-event.ts';
import type { License } from './license.ts';

/** What a rule decided: what happened, the records as they are afterwards, and the claims to sign, if any. */
export interface Decision<E extends LicenseEvent = LicenseEvent> {
  readonly event: E;
  /** Every record that the event creates or changes, as it is afterwards. */
  readonly licenses: readonly License[];
  /** The claims of the new token; `null` where no token is signed. */
  readonly claims: LicenseClaims | null;
}

/** A decision whose event has this name. */
export type DecisionOf<T extends LicenseEventType> = Decision<LicenseEventOf<T>>;
