import type { Catalog, ProductName } from '@signet/domain/catalog/define-catalog';
import type { Release } from '@signet/domain/support/entitled-version';
import type { Clock } from '../clock/coarse-clock.ts';
import type { LicenseWarning } from '../error/license-warning.ts';
import type { Transport } from '../heartbeat/transport.ts';
import type { LicenseKeys } from '../keys/read-keys.ts';
import type { CounterStore } from '../quota/counter-store.ts';
import type { HeartbeatOptions } from './heartbeat-options.ts';

/** What a license is read from. Only catalog, product, keys and token are needed. */
export interface LicenseOptions<C extends Catalog, P extends ProductName<C>> {
  /** The vendor's catalog, shipped inside the product; every name of the license is typed by it. */
  readonly catalog: C;
  /** The product this is. */
  readonly product: P;
  /** The vendor's public keys: a parsed JWKS, its JSON text, or the path of its file. */
  readonly keys: LicenseKeys;
  /** The license key as the customer pasted it, quotes and line breaks included; `undefined` when there is none. */
  readonly token: string | undefined;
  /**
   * A folder of the product's own that outlives the process: install id, newest key, receipt and
   * counters are kept in it. Several processes of one install may share it.
   */
  readonly stateDir?: string | undefined;
  /**
   * The license server's address, for heartbeats and for links that a person follows. Where it is
   * set the install beats by itself, if the product's policy knows heartbeats at all.
   */
  readonly server?: string | undefined;
  /** `false`: nothing is ever sent. Otherwise how heartbeats are sent, also for a product whose policy asks for none. */
  readonly heartbeat?: false | HeartbeatOptions;
  /** How heartbeats travel, as through a proxy; the global `fetch` where nothing is said. */
  readonly transport?: Transport;
  /** The version of the product, for heartbeats and for what the license entitles to (D06, B54). */
  readonly version?: string | undefined;
  /** Every release of the product so far, for the versions that a license entitles to (C01, D06). */
  readonly releases?: readonly Release[];
  /** Figures that heartbeats report; none where nothing is said. */
  readonly usage?: (() => Readonly<Record<string, number>>) | undefined;
  /** Where uses of quotas are counted; in `stateDir` where nothing is said, and in memory without one. */
  readonly counters?: CounterStore;
  /** The host the product is meant to be served from; a wrong one refuses the start (R10). */
  readonly canonicalHost?: string | undefined;
  /** Hears what an operator should know and nothing stops for: a state folder that cannot be written, a clock that is behind. */
  readonly onWarning?: (warning: LicenseWarning) => void;
  /** Closes the license when it aborts. */
  readonly signal?: AbortSignal;
  /** The present instant in Unix seconds; a clock that asks the system once a second where nothing is said. */
  readonly now?: Clock;
}
