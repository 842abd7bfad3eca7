import type { Capability } from '@signet/domain/catalog/enforcement-policy';
import type { ProductNames } from '@signet/domain/catalog/product';
import type { Explanation } from '@signet/domain/explanation/explanation';
import type { RuntimeState } from '@signet/domain/runtime/runtime-state';
import type { LicenseError } from '../error/license-error.ts';
import type { HostVerdict } from '../host/host-verdicts.ts';
import type { Banner } from './banner.ts';
import type { LicenseInstall } from './license-install.ts';
import type { Trial } from './trial.ts';

/**
 * The license of one running product, verified on this machine. What it says is answered at once,
 * from memory, without any network. Only `require…`, `assert` and `consume` throw, and only a
 * `LicenseError`; everything else just answers.
 *
 * All names are the catalog's: a mistyped one does not compile.
 */
export interface License<N extends ProductNames = ProductNames> extends LicenseInstall<N> {
  /** The product's name in the catalog. */
  readonly product: string;
  /** The tier in force: the license's, or the free tier the product fell back to; `null` when neither. */
  readonly tier: N['tier'] | null;
  /** The runtime state now, its effects in words a person reads, and why. */
  readonly state: RuntimeState;
  /** What is wrong with the license, even where the product runs on (`LICENSE_MISSING`, `LICENSE_EXPIRED`, `TRIAL_ENDED` …); `null` when nothing is. */
  readonly error: LicenseError | null;
  /** Why protected endpoints refuse (`NOT_ACTIVATED`, `LICENSE_EXPIRED` …); `null` while the product runs. An ended trial closes the visitors' pages only, see `state.page`. */
  readonly refusal: LicenseError | null;
  /** The trial, with the watermark to show; `null` for any other kind of license. */
  readonly trial: Trial | null;
  /** The one message worth showing to an administrator now; `null` when there is none. */
  readonly banner: Banner | null;
  /** The license server's address, where one is configured: the base of documentation and portal links. */
  readonly server: string | null;
  /** Where billing of a self-hosted product is done, such as an upgrade: the vendor's portal; `null` without a server (A10). */
  readonly portal: string | null;

  /**
   * Whether the license may serve a host, as a request's `Host` header says it; remembered per
   * host, so that it can be asked on every request.
   *
   * @example
   * const { allowed, error } = license.verdict('www.acme.ro');
   */
  verdict(host: string): HostVerdict;

  /**
   * Whether the license opens a feature now.
   *
   * @example
   * if (license.has('multi_tenant')) showShopSwitcher();
   */
  has(flag: N['flag']): boolean;

  /**
   * Lets the caller go on only with a feature.
   *
   * @throws LicenseError `PLAN_LIMIT` (402); 403 where nothing may run (see `refusal`).
   * @example
   * license.require('audit_log');
   */
  require(flag: N['flag']): void;

  /**
   * A limit or a monthly quota of the license, in the catalog's own unit.
   *
   * @example
   * license.limit('companies').assert(companies.length + 1);
   */
  limit(name: N['limit'] | N['quota']): LimitGate;

  /** Whether the license carries a theme. */
  hasTheme(name: N['theme']): boolean;
  /** Whether the license carries a plugin. */
  hasPlugin(name: N['plugin']): boolean;
  /** Whether the license carries a niche package. */
  hasNichePackage(name: N['nichePackage']): boolean;
  /** Lets the caller go on only with a licensed theme. @throws LicenseError `license_denied` (403). */
  requireTheme(name: N['theme']): void;
  /** Lets the caller go on only with a licensed plugin. @throws LicenseError `license_denied` (403). */
  requirePlugin(name: N['plugin']): void;
  /** Lets the caller go on only with a licensed niche package. @throws LicenseError `license_denied` (403). */
  requireNichePackage(name: N['nichePackage']): void;

  /**
   * Whether the state and the windows open a capability now: `core`, `cloud`, `updates`, `support`, `downloads`.
   *
   * @example
   * if (!license.can('cloud')) return 'Paused until support is renewed.';
   */
  can(capability: Capability): boolean;

  /** Whether the support window is open now; closed support never stops the product (C31, C32). */
  hasActiveSupport(): boolean;

  /**
   * Why a feature is open or closed: each rule that was asked, what it compared, and the fix.
   *
   * @example
   * for (const { outcome, text } of license.explain('audit_log')) console.log(outcome, text.en);
   */
  explain(flag: N['flag']): Explanation;
}

/** One number of the license. */
export interface LimitGate {
  /** The most that is allowed; `null` for no limit. Zero where nothing may run. */
  readonly value: number | null;
  /** Whether so many are allowed: `count` is how many there would be. */
  allows(count: number): boolean;
  /** Lets the caller go on only with so many. @throws LicenseError `PLAN_LIMIT` (402) with `limit`, `current` and `needs`. */
  assert(count: number): void;
}
