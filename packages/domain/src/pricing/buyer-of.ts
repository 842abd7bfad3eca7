import type { Product } from '../catalog/product.ts';
import { legalEdges } from '../license/legal-edges.ts';
import type { License } from '../license/license.ts';
import { requireActive } from '../license/require-active.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { entitledVersions, type Release } from '../support/entitled-version.ts';
import type { Buyer } from './buyer.ts';

/** What an account holds, as far as prices depend on it. */
export interface Holdings {
  /** Signed in, with a verified e-mail address (R27). */
  readonly isVerified: boolean;
  /** Its licenses of the product that is sold, in any status. */
  readonly licenses: readonly License[];
}

/** What the licenses are judged by. */
export interface SaleFacts {
  readonly product: Pick<Product, 'tiers'>;
  /** What was released of the product, and when; without any, no major version is older. */
  readonly releases: readonly Release[];
  readonly now: UnixSeconds;
}

/**
 * What the account counts as when it buys (C26, C27, C33, C37, B14, R15): only active paid licenses
 * count, and a trial that can still become a license.
 */
export function buyerOf({ isVerified, licenses }: Holdings, facts: SaleFacts): Buyer {
  const paid = licenses.filter(
    (license) => isPaid(license, facts.product) && requireActive(license, facts.now).ok,
  );
  const newest = majorAt(facts.releases, facts.now);
  return {
    isVerified,
    activePaidLicenses: paid.length,
    hasOlderMajor: paid.some(({ issuedAt }) => majorAt(facts.releases, issuedAt) < newest),
    convertsTrial: licenses.some(
      ({ kind, status }) =>
        kind === 'trial' && Object.hasOwn(legalEdges[status], 'license.upgrade'),
    ),
    isEarlyAdopter: paid.some(({ earlyAdopter }) => earlyAdopter),
  };
}

/** Neither a trial nor of a tier that is issued and never sold; a tier of an older catalog was sold. */
function isPaid({ kind, tier }: License, { tiers }: SaleFacts['product']): boolean {
  return kind !== 'trial' && !(Object.hasOwn(tiers, tier) && tiers[tier]?.internal === true);
}

/** The newest major version that was out at an instant; what was bought before any was covers them all. */
function majorAt(releases: readonly Release[], at: UnixSeconds): number {
  const license = { issuedAt: at, supportUntil: null };
  const versions = entitledVersions({ entitledVersion: 'sameMajor' }, license, releases);
  return versions.upTo === 'major' ? versions.major : Number.POSITIVE_INFINITY;
}
