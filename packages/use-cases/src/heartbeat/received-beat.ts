import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { HeartbeatInput, HeartbeatOrigin } from './heartbeat-input.ts';

/** A heartbeat whose token is ours. */
export interface ReceivedBeat {
  readonly input: HeartbeatInput;
  readonly origin: HeartbeatOrigin;
  readonly claims: LicenseClaims;
  readonly licenseId: LicenseId;
  readonly now: UnixSeconds;
  readonly revocationsVersion: number;
}
