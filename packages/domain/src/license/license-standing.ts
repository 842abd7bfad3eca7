import type { License } from './license.ts';

/** What the answer to a heartbeat depends on. */
type StandingField =
  | 'id'
  | 'product'
  | 'status'
  | 'generation'
  | 'kid'
  | 'jti'
  | 'expiresAt'
  | 'supportUntil'
  | 'revokeReason'
  | 'transferredAt'
  | 'transferredTo';

type StandingOf<L> = L extends License ? Pick<L, Extract<keyof L, StandingField>> : never;

/** Where a license stands, by status: as much of its record as a heartbeat is answered by. */
export type LicenseStanding = StandingOf<License>;
