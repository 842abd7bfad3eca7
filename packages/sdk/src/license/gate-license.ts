import type { Capability } from '@signet/domain/catalog/enforcement-policy';
import type { ProductNames } from '@signet/domain/catalog/product';
import type { Explanation } from '@signet/domain/explanation/explanation';
import type { Clock } from '../clock/coarse-clock.ts';
import type { Warnings } from '../error/license-warning.ts';
import type { HostVerdict } from '../host/host-verdicts.ts';
import { CountGate } from './count-gate.ts';
import type { LicenseInstall } from './license-install.ts';
import type { Asked, LicenseRules } from './license-rules.ts';
import type { License, LimitGate } from './license.ts';
import { addressAt } from './server-address.ts';
import type { Standing } from './standing.ts';
import type { LicenseView } from './view-at.ts';

/** What gates are asked of. */
export interface GateLicenseSource {
  readonly name: string;
  readonly rules: LicenseRules;
  readonly standing: Standing;
  readonly server: string | null;
  readonly now: Clock;
  readonly warnings: Warnings;
}

/**
 * The gates of a license. What it says is computed for one second at a time and then answered from
 * sets and maps, so that a gate allocates nothing.
 */
export class GateLicense<N extends ProductNames> implements Omit<License<N>, keyof LicenseInstall> {
  readonly product: string;
  readonly server: string | null;
  readonly portal: string | null;
  protected readonly rules: LicenseRules;
  protected readonly now: Clock;
  protected standing: Standing;
  readonly #warnings: Pick<Warnings, 'lasting'>;
  readonly #limits: ReadonlyMap<string, CountGate>;
  #viewAt: (now: number) => LicenseView;
  #verdictOn: (host: string) => HostVerdict;
  #view: LicenseView;

  constructor({ name, server, rules, standing, now, warnings }: GateLicenseSource) {
    this.product = name;
    this.server = server;
    this.portal = server === null ? null : addressAt(server, 'portal');
    this.rules = rules;
    this.now = now;
    this.#warnings = warnings;
    this.standing = standing;
    this.#viewAt = rules.views(standing);
    this.#verdictOn = rules.verdicts(standing);
    this.#view = this.#viewAt(now());
    this.#limits = new Map(rules.limits.map((limit) => [limit, this.#gateOf(limit)]));
  }

  get tier() {
    return this.view().rights.tier as N['tier'] | null;
  }

  get state() {
    return this.view().state;
  }

  get error() {
    return this.view().error;
  }

  get refusal() {
    return this.view().refusal;
  }

  get trial() {
    return this.view().trial;
  }

  get banner() {
    return this.view().banner ?? this.rules.notice(this.#warnings.lasting);
  }

  verdict(host: string): HostVerdict {
    return this.#verdictOn(host);
  }

  has(flag: N['flag']): boolean {
    return this.view().rights.flags.has(flag);
  }

  require(flag: N['flag']): void {
    if (!this.has(flag)) this.#refuse({ kind: 'feature', name: flag });
  }

  limit(name: N['limit'] | N['quota']): LimitGate {
    return this.#limits.get(name) ?? this.#gateOf(name);
  }

  hasTheme(name: N['theme']): boolean {
    return this.view().rights.themes.has(name);
  }

  hasPlugin(name: N['plugin']): boolean {
    return this.view().rights.plugins.has(name);
  }

  hasNichePackage(name: N['nichePackage']): boolean {
    return this.view().rights.nichePackages.has(name);
  }

  requireTheme(name: N['theme']): void {
    if (!this.hasTheme(name)) this.#refuse({ kind: 'theme', name });
  }

  requirePlugin(name: N['plugin']): void {
    if (!this.hasPlugin(name)) this.#refuse({ kind: 'plugin', name });
  }

  requireNichePackage(name: N['nichePackage']): void {
    if (!this.hasNichePackage(name)) this.#refuse({ kind: 'nichePackage', name });
  }

  can(capability: Capability): boolean {
    return this.view().state.capabilities[capability];
  }

  hasActiveSupport(): boolean {
    return this.view().hasSupport;
  }

  explain(flag: N['flag']): Explanation {
    return this.rules.explain(this.view(), flag);
  }

  /** Takes on what was learned: a newer key, a receipt, the authority's word. */
  stand(standing: Standing): void {
    this.standing = standing;
    this.#viewAt = this.rules.views(standing);
    this.#verdictOn = this.rules.verdicts(standing);
    this.#view = this.#viewAt(this.now());
  }

  /** What the license says this second. */
  protected view(): LicenseView {
    const now = this.now();
    return now === this.#view.at ? this.#view : this.#renew(now);
  }

  #renew(now: number): LicenseView {
    this.#view = this.#viewAt(now);
    return this.#view;
  }

  #gateOf(name: string): CountGate {
    const refuse = (count: number) => this.#refuse({ kind: 'limit', name, count });
    return new CountGate(name, { view: () => this.view(), refuse });
  }

  #refuse(asked: Asked): never {
    throw this.rules.refusal(this.view(), asked);
  }
}
