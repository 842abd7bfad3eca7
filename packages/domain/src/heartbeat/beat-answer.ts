import type { Explanation } from '../explanation/explanation.ts';
import type { RevokeReasonCode } from '../license/revoke-reason.ts';
import type { RuntimeStateName } from '../runtime/runtime-state.ts';
import type { TokenHandover } from './token-handover.ts';

/** Why an install is told that its license ended or is paused. */
export type BeatReason = RevokeReasonCode | 'refunded' | 'transferred' | 'suspended';

/** What a heartbeat is answered, before it is signed. */
export interface BeatAnswer {
  readonly revoked: boolean;
  /** A code, never the operator's words; `suspended` comes with `revoked: false`. */
  readonly reason: BeatReason | null;
  /** The runtime state that the install is in after this heartbeat (D09). */
  readonly state: RuntimeStateName;
  readonly handOver: TokenHandover | null;
  readonly explanation: Explanation;
}
