import type { Rights } from '@signet/domain/entitlement/rights';

/** A license's rights, prepared so that a gate is one look-up. */
export interface PreparedRights {
  /** `null` when no tier is in force. */
  readonly tier: string | null;
  readonly flags: ReadonlySet<string>;
  /** Limits, quotas and intervals by name; `null` = unlimited. */
  readonly numbers: ReadonlyMap<string, number | null>;
  readonly themes: ReadonlySet<string>;
  readonly plugins: ReadonlySet<string>;
  readonly nichePackages: ReadonlySet<string>;
  /** The same as the domain's rules read them, to say why a gate is closed. */
  readonly claimed: Rights;
}

/** Prepares the rights of a license or of a free tier. */
export function prepareRights(claimed: Rights): PreparedRights {
  return {
    tier: claimed.tier === '' ? null : claimed.tier,
    flags: new Set(claimed.features),
    numbers: new Map(Object.entries(claimed.limits)),
    themes: new Set(claimed.licensed_themes),
    plugins: new Set(claimed.licensed_plugins),
    nichePackages: new Set(claimed.niche_packages),
    claimed,
  };
}
