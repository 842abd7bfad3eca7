import { allows } from '../catalog/cheapest-tier.ts';
import type { FeatureName } from '../catalog/localized-text.ts';
import type { Product } from '../catalog/product.ts';
import type { ErrorFacts, SignetErrorOf } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { Rights } from './rights.ts';
import { upgradeFor } from './upgrade-for.ts';

/** A passed gate, or the refusal that an endpoint answers with. */
export type Gate<C extends 'PLAN_LIMIT' | 'license_denied'> = Result<null, SignetErrorOf<C>>;

/** Whether a license carries a flag. */
export function hasFeature(rights: Rights, flag: string): boolean {
  return rights.features.includes(flag);
}

/** Passes with the flag, else `PLAN_LIMIT` with the flag's name and the tier that has it (A31–A33, C14). */
export function requireFeature(product: Product, rights: Rights, flag: string): Gate<'PLAN_LIMIT'> {
  if (hasFeature(rights, flag)) return ok(null);
  return err({
    code: 'PLAN_LIMIT',
    feature: flag,
    featureName: displayName(product, flag),
    ...upgradeFor(product, rights, (tier) => tier.flags[flag] === true),
  });
}

/** Passes while `current` fits into the limit or quota, else `PLAN_LIMIT` with both numbers (A25–A28). */
export function requireLimit(
  product: Product,
  rights: Rights,
  use: { readonly limit: string; readonly current: number },
): Gate<'PLAN_LIMIT'> {
  const allowed = limitOf(rights, use.limit);
  if (allowed === null || use.current <= allowed) return ok(null);
  return err({
    code: 'PLAN_LIMIT',
    feature: use.limit,
    featureName: displayName(product, use.limit),
    limit: allowed,
    current: use.current,
    ...upgradeFor(product, rights, (tier) =>
      allows(tier.limits[use.limit] ?? tier.quotas[use.limit] ?? 0, use.current),
    ),
  });
}

/** How much a license allows; `null` = unlimited, and what it does not name it does not allow. */
export function limitOf(rights: Rights, limit: string): number | null {
  const allowed = Object.hasOwn(rights.limits, limit) ? rights.limits[limit] : 0;
  return allowed === undefined ? 0 : allowed;
}

/** Hours between two runs of an interval feature; undefined when the license has none of it (A30). */
export function intervalOf(rights: Rights, interval: string): number | undefined {
  return Object.hasOwn(rights.limits, interval)
    ? (rights.limits[interval] ?? undefined)
    : undefined;
}

/** Passes with the theme, else `license_denied` (C15). */
export function requireTheme(rights: Rights, name: string): Gate<'license_denied'> {
  return requireGrant('theme', rights.licensed_themes, name);
}

/** Passes with the plugin, else `license_denied` (C16, C43). */
export function requirePlugin(rights: Rights, name: string): Gate<'license_denied'> {
  return requireGrant('plugin', rights.licensed_plugins, name);
}

/** Passes with the niche package, else `license_denied` (C17). */
export function requireNichePackage(rights: Rights, name: string): Gate<'license_denied'> {
  return requireGrant('niche_package', rights.niche_packages, name);
}

function requireGrant(
  grant: ErrorFacts['license_denied']['grant'],
  granted: readonly string[],
  name: string,
): Gate<'license_denied'> {
  return granted.includes(name) ? ok(null) : err({ code: 'license_denied', grant, name });
}

/** Typed callers cannot name what the catalog lacks; untyped ones get a refusal with the name as it is. */
function displayName(product: Product, name: string): FeatureName {
  const declared = [product.flags, product.limits, product.quotas].find((names) =>
    Object.hasOwn(names, name),
  );
  return declared?.[name] ?? { en: name, ro: name };
}
