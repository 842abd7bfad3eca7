import type { ProductNames } from '@signet/domain/catalog/product';
import type { License } from '../license/license.ts';

/** A name, or how to read it from the request: a route parameter is text that a person typed. */
export type NameOf<Name extends string, R> = Name | ((request: R) => string);

/** The gates of a license in a framework's own form: `R` is its request, `G` what its routes take. */
export interface Gates<N extends ProductNames, R, G> {
  /** 402 `PLAN_LIMIT` without the feature (C14). */
  requireFeature(flag: N['flag']): G;
  /** 403 `license_denied` without the theme (C15). */
  requireLicensedTheme(name: NameOf<N['theme'], R>): G;
  /** 403 `license_denied` without the plugin (C16, C43). */
  requireLicensedPlugin(name: NameOf<N['plugin'], R>): G;
  /** 403 `license_denied` without the niche package (C17). */
  requireNichePackage(name: NameOf<N['nichePackage'], R>): G;
}

/**
 * The gates of a license.
 *
 * @param gate makes the framework's pre-handler of a gate, which throws a `LicenseError` when it is closed.
 */
export function gatesOf<N extends ProductNames, R, G>(
  license: License<N>,
  gate: (enter: (request: R) => void) => G,
): Gates<N, R, G> {
  const read = (name: NameOf<string, R>, request: R) =>
    typeof name === 'string' ? name : name(request);
  return {
    requireFeature: (flag) => gate(() => license.require(flag)),
    requireLicensedTheme: (name) => gate((request) => license.requireTheme(read(name, request))),
    requireLicensedPlugin: (name) => gate((request) => license.requirePlugin(read(name, request))),
    requireNichePackage: (name) =>
      gate((request) => license.requireNichePackage(read(name, request))),
  };
}
