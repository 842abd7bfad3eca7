import type { ProductNames } from '@signet/domain/catalog/product';
import { type QuotaGate, quotaGate } from '../quota/quota-gate.ts';
import { ChangeWatch } from './change-watch.ts';
import { GateLicense, type GateLicenseSource } from './gate-license.ts';
import type { InstallDesk } from './install-desk.ts';
import type { LicenseChange } from './license-change.ts';
import type { License } from './license.ts';
import { listenerFailed } from './listener-failed.ts';
import { momentOf } from './moment-of.ts';
import { type LicensedPlan, type SyncOptions, syncPlan } from './plan-sync.ts';
import type { Standing } from './standing.ts';

/** What a license is opened from. */
export interface LicenseSource extends GateLicenseSource {
  /** The side that keeps and sends; opened when it is first needed. */
  readonly openDesk: () => Promise<InstallDesk>;
  /** Closes that side, where it is open. */
  readonly closeDesk: () => void;
}

/** The license of a running product: its gates, and what changes while it runs. */
export class ProductLicense<N extends ProductNames> extends GateLicense<N> implements License<N> {
  readonly #source: LicenseSource;
  readonly #watch: ChangeWatch;

  constructor(source: LicenseSource) {
    super(source);
    this.#source = source;
    this.#watch = new ChangeWatch({
      now: source.now,
      moment: () => momentOf(this.view(), this.standing),
      nextTurn: (at) => this.rules.nextTurn(this.standing, at),
      onListenerError: (cause) => source.warnings.tell(listenerFailed(cause)),
    });
  }

  override stand(standing: Standing): void {
    super.stand(standing);
    this.#watch.check();
  }

  quota(name: N['quota']): QuotaGate {
    return quotaGate(name, {
      view: () => this.view(),
      counters: async () => (await this.#source.openDesk()).counters,
      refusal: (view, count) => this.rules.refusal(view, { kind: 'limit', name, count }),
    });
  }

  onChange(listener: (change: LicenseChange) => void): () => void {
    return this.#watch.subscribe(listener);
  }

  sync(apply: (plan: LicensedPlan) => unknown, options: SyncOptions = {}): () => void {
    const source = {
      view: () => this.view(),
      refresh: async () => (await this.#source.openDesk()).refresh(),
      onChange: (listener: () => void) => this.onChange(listener),
      onFailure: (cause: unknown) => this.#source.warnings.tell(listenerFailed(cause)),
    };
    return syncPlan(apply, source, options);
  }

  async activate(text: string) {
    return (await this.#source.openDesk()).activate(text);
  }

  async heartbeat() {
    return (await this.#source.openDesk()).heartbeat();
  }

  async telemetryPreview() {
    return (await this.#source.openDesk()).preview();
  }

  async exportHeartbeat() {
    return (await this.#source.openDesk()).exportFile();
  }

  async importHeartbeat(text: string) {
    return (await this.#source.openDesk()).importFile(text);
  }

  close(): void {
    this.#watch.close();
    this.#source.closeDesk();
  }
}
