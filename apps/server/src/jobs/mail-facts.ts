import { findProduct } from '@signet/domain/catalog/define-catalog';
import type { Product } from '@signet/domain/catalog/product';
import type { License } from '@signet/domain/license/license';
import type { LicenseFacts, LicenseKeyFacts } from '@signet/mail/messages/license-facts';
import type { LicenseReceivedFacts } from '@signet/mail/messages/license-received';
import type { LicenseTransferredFacts } from '@signet/mail/messages/license-transferred';
import type { LicenseDeps } from '@signet/use-cases/license/deps';

/** What the facts of a mail are drawn from. */
export interface MailSource {
  readonly license: License;
  readonly product: Product;
  readonly portalUrl: string;
}

/** The license's product; throws when the catalog no longer has it. */
export function productOf({ catalog }: Pick<LicenseDeps, 'catalog'>, license: License): Product {
  const product = findProduct(catalog, license.product);
  if (product === undefined) throw new Error(`The catalog has no product ${license.product}`);
  return product;
}

/** The facts of a mail that carries a key. */
export function keyFacts(source: MailSource, token: string): LicenseKeyFacts {
  const { license, product } = source;
  return {
    ...commonFacts(source),
    supportUntil: license.supportUntil,
    expiresAt: license.expiresAt,
    environmentVariable: product.environmentVariable,
    token,
  };
}

/** The facts of the mail to the new owner. */
export function receivedFacts(
  source: MailSource,
  token: string,
  previous: License | undefined,
): LicenseReceivedFacts {
  return {
    ...keyFacts(source, token),
    previousOwner: previous === undefined ? '—' : nameOf(previous),
  };
}

/** The facts of the notice to the previous owner; `null` when the license is no longer transferred. */
export function transferredFacts(
  source: MailSource,
  successor: License | undefined,
): LicenseTransferredFacts | null {
  const { license } = source;
  if (license.status !== 'transferred') return null;
  const newOwner = successor === undefined ? '—' : nameOf(successor);
  return { ...commonFacts(source), newOwner, transferredAt: license.transferredAt };
}

/** What every mail about a license knows. */
export function commonFacts({ license, product, portalUrl }: MailSource): LicenseFacts {
  const tier = product.tiers[license.tier]?.name ?? { en: license.tier, ro: license.tier };
  return { product: product.name, tier, domains: license.domains, portalUrl };
}

function nameOf({ holder }: License): string {
  return holder.company ?? holder.email;
}
