import type { Clock } from '../clock/coarse-clock.ts';
import type { Warn } from '../error/license-warning.ts';
import type { StateStore } from '../state/state-store.ts';
import type { HeartbeatOutcome } from './heartbeat-outcome.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reported } from './request-of.ts';
import type { Transport } from './transport.ts';

/** What an installation works with. */
export interface InstallationSource {
  readonly knowledge: Knowledge;
  /** Reads again what is kept. */
  readonly recall: () => Promise<Knowledge>;
  readonly state: StateStore;
  /** Where heartbeats go, and where the revocation list is; `null` for nowhere. */
  readonly url: string | null;
  readonly listUrl: string | null;
  readonly transport: Transport;
  readonly timeoutSeconds: number;
  readonly reported: Reported;
  readonly now: Clock;
  readonly warn: Warn;
  /** Hears of every change of what is known. */
  readonly onKnowledge: (knowledge: Knowledge) => void;
  /** Hears of every heartbeat that was tried. */
  readonly onOutcome: (outcome: HeartbeatOutcome) => void;
}
