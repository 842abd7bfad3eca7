import type { Capability } from '@signet/domain/catalog/enforcement-policy';
import type { Product, ProductNames } from '@signet/domain/catalog/product';
import { explainFeature } from '@signet/domain/entitlement/explain-feature';
import * as gates from '@signet/domain/entitlement/gates';
import type { Rights } from '@signet/domain/entitlement/rights';
import type { SignetError } from '@signet/domain/error/signet-error';
import type { Explanation } from '@signet/domain/explanation/explanation';
import type { TokenFact } from '@signet/domain/runtime/runtime-facts';
import type { Result } from '@signet/domain/shared/result';
import type { Clock } from '../clock/coarse-clock.ts';
import { LicenseError } from '../error/license-error.ts';
import { type HostVerdict, hostVerdicts } from '../host/host-verdicts.ts';
import { CountGate } from './count-gate.ts';
import type { License, LimitGate } from './license.ts';
import { type LicenseView, viewer } from './view-at.ts';

/** What a license is opened from. */
export interface LicenseSource {
  readonly name: string;
  readonly product: Product;
  readonly token: TokenFact;
  readonly server: string | null;
  readonly now: Clock;
}

/** A rule of the domain that says why a gate is closed. */
type Rule = (rights: Rights) => Result<null, SignetError>;

/**
 * The license of a running product. What it says is computed for one second at a time and then
 * answered from sets and maps, so that a gate allocates nothing.
 */
export class ProductLicense<N extends ProductNames> implements License<N> {
  readonly product: string;
  readonly server: string | null;
  readonly verdict: (host: string) => HostVerdict;
  readonly #declared: Product;
  readonly #now: Clock;
  readonly #viewAt: (now: number) => LicenseView;
  readonly #limits: ReadonlyMap<string, CountGate>;
  #view: LicenseView;

  constructor({ name, product, token, server, now }: LicenseSource) {
    this.product = name;
    this.server = server;
    this.#declared = product;
    this.#now = now;
    this.#viewAt = viewer(product, token);
    this.#view = this.#viewAt(now());
    const domains = token.state === 'valid' ? token.claims.domain_binding : null;
    this.verdict = hostVerdicts(product.enforcement.domainBinding, domains);
    const limits = Object.keys({ ...product.limits, ...product.quotas });
    this.#limits = new Map(limits.map((limit) => [limit, this.#gateOf(limit)]));
  }

  get tier() {
    return this.#current().rights.tier as N['tier'] | null;
  }

  get state() {
    return this.#current().state;
  }

  get error() {
    return this.#current().error;
  }

  get refusal() {
    return this.#current().refusal;
  }

  get trial() {
    return this.#current().trial;
  }

  get banner() {
    return this.#current().banner;
  }

  has(flag: N['flag']): boolean {
    return this.#current().rights.flags.has(flag);
  }

  require(flag: N['flag']): void {
    if (!this.has(flag))
      this.#refuse((rights) => gates.requireFeature(this.#declared, rights, flag));
  }

  limit(name: N['limit'] | N['quota']): LimitGate {
    return this.#limits.get(name) ?? this.#gateOf(name);
  }

  hasTheme(name: N['theme']): boolean {
    return this.#current().rights.themes.has(name);
  }

  hasPlugin(name: N['plugin']): boolean {
    return this.#current().rights.plugins.has(name);
  }

  hasNichePackage(name: N['nichePackage']): boolean {
    return this.#current().rights.nichePackages.has(name);
  }

  requireTheme(name: N['theme']): void {
    if (!this.hasTheme(name)) this.#refuse((rights) => gates.requireTheme(rights, name));
  }

  requirePlugin(name: N['plugin']): void {
    if (!this.hasPlugin(name)) this.#refuse((rights) => gates.requirePlugin(rights, name));
  }

  requireNichePackage(name: N['nichePackage']): void {
    if (!this.hasNichePackage(name)) {
      this.#refuse((rights) => gates.requireNichePackage(rights, name));
    }
  }

  can(capability: Capability): boolean {
    return this.#current().state.capabilities[capability];
  }

  hasActiveSupport(): boolean {
    return this.#current().hasSupport;
  }

  explain(flag: N['flag']): Explanation {
    const { state, rights } = this.#current();
    if (state.error !== undefined) return state.explanation;
    return [...state.explanation, ...explainFeature(this.#declared, rights.claimed, flag)];
  }

  #current(): LicenseView {
    const now = this.#now();
    return now === this.#view.at ? this.#view : this.#renew(now);
  }

  #renew(now: number): LicenseView {
    this.#view = this.#viewAt(now);
    return this.#view;
  }

  #gateOf(limit: string): CountGate {
    const refuse = (current: number) =>
      this.#refuse((rights) => gates.requireLimit(this.#declared, rights, { limit, current }));
    return new CountGate(limit, { view: () => this.#current(), refuse });
  }

  /** Says why a gate is closed: first because nothing runs, else in the rule's own words. */
  #refuse(rule: Rule): never {
    const { state, rights } = this.#current();
    if (state.error !== undefined) throw new LicenseError(state.error);
    const gate = rule(rights.claimed);
    if (gate.ok) throw new Error('A gate and its rule disagree');
    throw new LicenseError(gate.error);
  }
}
