import type { AnomalyWatch } from '../anomaly/anomaly-watch.ts';
import type { LicenseDeps } from '../license/deps.ts';
import type { HeartbeatLog } from '../ports/heartbeat-log.ts';
import type { ObjectSigner } from '../ports/object-signer.ts';
import type { PulseStore } from '../ports/pulse-store.ts';
import type { FleetTokenVerifier } from '../ports/token-verifier.ts';
import type { LicenseMemory } from './license-memory.ts';
import type { SteadyLists } from './steady-lists.ts';

/** What receiving heartbeats stands on. */
export interface HeartbeatDeps {
  readonly license: LicenseDeps;
  /** Accepts every token that was ever ours, one of a retired key too (R20). */
  readonly verifier: FleetTokenVerifier;
  readonly heartbeats: HeartbeatLog;
  readonly pulses: PulseStore;
  readonly memory: LicenseMemory;
  readonly signer: ObjectSigner;
  readonly lists: SteadyLists;
  /** What an install with a token of this kid should know: every published key of its algorithm. */
  readonly publishedKids: (token: { readonly kid: string }) => Promise<readonly string[]>;
  /** The kids that no install should accept any more. */
  readonly retiredKids: () => Promise<readonly string[]>;
  readonly watch: Pick<AnomalyWatch, 'suspect'>;
  /** A number in [0, 1): what keeps a fleet from beating together. */
  readonly random: () => number;
}
