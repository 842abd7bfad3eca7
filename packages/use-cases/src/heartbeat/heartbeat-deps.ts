import type { LicenseDeps } from '../license/deps.ts';
import type { HeartbeatLog } from '../ports/heartbeat-log.ts';
import type { ObjectSigner } from '../ports/object-signer.ts';
import type { PulseStore } from '../ports/pulse-store.ts';
import type { TokenVerifier } from '../ports/token-verifier.ts';
import type { PublishedLists } from '../signed-list/published-lists.ts';
import type { LicenseFacts } from './license-facts.ts';

/** What receiving heartbeats stands on. */
export interface HeartbeatDeps {
  readonly license: LicenseDeps;
  /** Accepts every token that was ever ours, one of a retired key too (R20). */
  readonly verifier: TokenVerifier;
  readonly heartbeats: HeartbeatLog;
  readonly pulses: PulseStore;
  readonly facts: LicenseFacts;
  readonly signer: ObjectSigner;
  readonly lists: PublishedLists;
  /** The kids that installs of an algorithm should know: every key of it that is not retired. */
  readonly publishedKids: (algorithmOf: { readonly kid: string }) => Promise<readonly string[]>;
  /** A number in [0, 1): what keeps a fleet from beating together. */
  readonly random: () => number;
}
