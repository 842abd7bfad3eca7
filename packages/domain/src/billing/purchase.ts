import { type AccountId, isAccountId } from '../license/license.ts';

/** Who buys what: it travels with a checkout and comes back with the payment (E08, E11). */
export interface Purchase {
  readonly product: string;
  readonly offer: string;
  readonly accountId: AccountId;
  readonly userId: string;
  /** The site it is bought for; `null` where licenses are not bound to one. */
  readonly domain: string | null;
}

/** The sort of a purchase: a license is paid once, a subscription again and again (A02, E08). */
export type PurchaseType = 'license' | 'subscription';

/** A purchase as texts by name, which is all that a payment provider keeps for us (E08). */
export interface CheckoutMetadata {
  readonly type: PurchaseType;
  readonly product_id: string;
  readonly offer: string;
  readonly account_id: AccountId;
  readonly user_id: string;
  readonly domain?: string;
}

/** What a checkout carries about its purchase (E08). */
export function metadataOf(purchase: Purchase, type: PurchaseType): CheckoutMetadata {
  const { product, offer, accountId, userId, domain } = purchase;
  return {
    type,
    product_id: product,
    offer,
    account_id: accountId,
    user_id: userId,
    ...(domain === null ? {} : { domain }),
  };
}

/**
 * The purchase that a checkout's metadata tells of; `null` where they are not ours or name no user,
 * whose payment leads to nothing (E10).
 */
export function purchaseOf(
  metadata: Readonly<Record<string, string>>,
): (Purchase & { readonly type: PurchaseType }) | null {
  const { type, product_id: product, offer, account_id: accountId, user_id: userId } = metadata;
  const { domain = null } = metadata;
  if (type !== 'license' && type !== 'subscription') return null;
  if (!product || !offer || !userId) return null;
  if (accountId === undefined || !isAccountId(accountId)) return null;
  return { type, product, offer, accountId, userId, domain };
}
