import type { PremiumPackage } from '../catalog/premium-package.ts';
import { requirePlugin, requireTheme } from '../entitlement/gates.ts';
import type { Rights } from '../entitlement/rights.ts';
import { passed } from '../explanation/explain-step.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { RuntimeState } from '../runtime/runtime-state.ts';
import { allowed, type Authorization, refused } from './authorization.ts';

/** A premium package, and the license that is to allow its download. */
export interface DownloadCase {
  /** The npm name. */
  readonly name: string;
  readonly part: PremiumPackage;
  readonly rights: Rights;
  /** The state by the server's own record. */
  readonly runtime: RuntimeState;
}

/**
 * Whether a license may download a premium package: it carries the plugin or theme, and its
 * downloads are open; they stay so after the support window and stop with a revocation (B41, C30).
 */
export function authorizeDownload({ name, part, rights, runtime }: DownloadCase): Authorization {
  const { explanation, capabilities } = runtime;
  const asked = { rule: 'authorization.grant', input: name, threshold: grantsOf(part, rights) };
  const grant =
    part.plugin === undefined
      ? requireTheme(rights, part.theme)
      : requirePlugin(rights, part.plugin);
  if (!grant.ok) return refused(explanation, asked, grant.error);
  const granted = passed(asked, {
    en: `The license carries ${part.plugin ?? part.theme}, which ${name} is part of.`,
    ro: `Licența conține ${part.plugin ?? part.theme}, din care face parte ${name}.`,
  });
  const open = { rule: 'authorization.download', input: name, threshold: capabilities.downloads };
  if (!capabilities.downloads) {
    return refused([...explanation, granted], open, { code: 'forbidden', name, cause: 'license' });
  }
  const step = passed(open, {
    en: `${name} may be downloaded.`,
    ro: `${name} poate fi descărcat.`,
  });
  return allowed([...explanation, granted, step]);
}

/** A package of no product: nobody needs a license for it. */
export function freeDownload(name: string): Authorization {
  const looked = { rule: 'authorization.package', input: name, threshold: null };
  const step = passed(looked, {
    en: `${name} is not a premium package: everyone may download it.`,
    ro: `${name} nu este un pachet premium: oricine îl poate descărca.`,
  });
  return allowed([step]);
}

/** A premium package of another product than any license at hand. */
export function downloadOfOtherProduct(name: string, part: PremiumPackage): Authorization {
  const looked = { rule: 'authorization.grant', input: name, threshold: [] };
  return refused(
    [],
    looked,
    part.plugin === undefined
      ? { code: 'license_denied', grant: 'theme', name: part.theme }
      : { code: 'license_denied', grant: 'plugin', name: part.plugin },
  );
}

/** A premium package, and a token that is missing, unknown or was revoked (C44). */
export function downloadWithoutToken(name: string, before: Explanation = []): Authorization {
  const looked = { rule: 'authorization.token', input: false, threshold: true };
  return refused(before, looked, { code: 'forbidden', name });
}

function grantsOf({ plugin }: PremiumPackage, rights: Rights): readonly string[] {
  return plugin === undefined ? rights.licensed_themes : rights.licensed_plugins;
}
