import type { ProductNames } from '@signet/domain/catalog/product';
import type { HeartbeatOutcome } from '../heartbeat/heartbeat-outcome.ts';
import type { QuotaGate } from '../quota/quota-gate.ts';
import type { Activation } from './activation.ts';
import type { LicenseChange } from './license-change.ts';
import type { LicensedPlan, SyncOptions } from './plan-sync.ts';

/** The side of a license that changes while the product runs: news, keys, counts, heartbeats. */
export interface LicenseInstall<N extends ProductNames = ProductNames> {
  /**
   * Calls a listener when what the license says has changed: after a heartbeat or an activation,
   * and when time passes a threshold. Answers how to stop listening.
   *
   * @example
   * const stop = license.onChange(({ after, changed }) => log.info({ changed, state: after.state }));
   */
  onChange(listener: (change: LicenseChange) => void): () => void;

  /**
   * Sets the product's own plan from the license: at once, after each change, and every hour; where
   * it fails it is tried again. Answers how to stop (A16–A18).
   *
   * @example
   * license.sync(({ tier, features, limits }) => organization.setPlan({ tier, features, limits }));
   */
  sync(apply: (plan: LicensedPlan) => unknown, options?: SyncOptions): () => void;

  /**
   * Activates a key that a person pasted, quotes and line breaks included. It is verified before
   * anything changes; while it is no good, the license in force stays (D18). Kept in `stateDir`.
   *
   * @example
   * const activation = await license.activate(form.key);
   * if (!activation.ok) return activation.error.body('ro');
   */
  activate(text: string): Promise<Activation>;

  /**
   * Sends a heartbeat now and says what happened; never rejects (D17, C46).
   *
   * @example
   * const outcome = await license.heartbeat();
   * if (!outcome.ok) show(outcome.text.en, outcome.fix.en);
   */
  heartbeat(): Promise<HeartbeatOutcome>;

  /** The exact bytes that the next heartbeat sends, the token among them; `null` where none is sent (A08). */
  telemetryPreview(): Promise<string | null>;

  /** A heartbeat as the text of a file, for a machine without a network; its answer may come days later. */
  exportHeartbeat(): Promise<string>;

  /** Takes the answer to an exported file, with the same effects as one that came online. */
  importHeartbeat(text: string): Promise<HeartbeatOutcome>;

  /**
   * A monthly quota of the license, counted here.
   *
   * @example
   * await license.quota('invoices').consume(); // throws PLAN_LIMIT (402) once the month's are used
   */
  quota(name: N['quota']): QuotaGate;

  /** Ends timers and whatever is under way; what the license says can still be asked. */
  close(): void;
}
