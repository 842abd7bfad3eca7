import type { Place } from '@signet/domain/heartbeat/anomalies/anomaly';
import type { RuntimeStateName } from '@signet/domain/runtime/runtime-state';

/** A heartbeat as an install sends it. */
export interface HeartbeatInput {
  readonly token: string;
  readonly installId: string;
  readonly version: string | null;
  readonly acceptedKids: readonly string[];
  readonly host: string | null;
  readonly nonce: string;
  readonly usage: Readonly<Record<string, number>> | null;
}

/** How it came. */
export interface HeartbeatOrigin {
  readonly requestId: string;
  /** The truncated address of the sender; `null` for a file, whose sender is not the install (R23). */
  readonly network: string | null;
  /** Where that address is, coarsely; `null` when unknown (R23). */
  readonly place: Place | null;
  readonly byFile: boolean;
  /**
   * The caller's own key for a request that it may send again because no answer came; `null` for
   * none. A file is its own.
   */
  readonly requestKey: string | null;
}

/** What a heartbeat is answered; absent parts are `null`. */
export interface HeartbeatAnswer {
  readonly revoked: boolean;
  readonly reason: string | null;
  readonly state: RuntimeStateName;
  /** The signed receipt. */
  readonly receipt: string;
  /** The token that the install is to use from now on. */
  readonly token: string | null;
  /** The signed revocation list, or what was added to the one that the install knows. */
  readonly revocations: string | null;
  /** The signed key ring, for an install that lacks one of its keys. */
  readonly keyRing: string | null;
  readonly nextInSeconds: number;
}
