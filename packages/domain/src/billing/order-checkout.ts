import type { CheckoutMode, PaymentMethod } from '../catalog/payment-method.ts';
import type { Offer } from '../catalog/pricing.ts';
import type { Product } from '../catalog/product.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { type Quote, quote, type QuoteFacts } from '../pricing/quote.ts';
import { readOffer } from '../pricing/sale-offer.ts';
import { ok, type Result } from '../shared/result.ts';
import { type CheckoutMetadata, metadataOf, type Purchase } from './purchase.ts';

/** What is to be bought, and in which currency; the price is not in it (E03). */
export interface CheckoutRequest extends Purchase {
  readonly currency: string;
}

/** What the payment provider is asked to open (E08, E09). */
export interface CheckoutOrder {
  readonly mode: CheckoutMode;
  readonly paymentMethods: readonly PaymentMethod[];
  readonly quote: Quote;
  /** The provider's own price where exactly that is to pay; `null`: the lines of the quote (E04). */
  readonly priceId: string | null;
  readonly metadata: CheckoutMetadata;
}

/**
 * The checkout that a purchase opens (A02, E08, E09): one payment for a license, a subscription for
 * an offer that lasts as long as it is paid. What is to pay comes from the catalog alone (E03).
 */
export function orderCheckout(
  product: Product,
  request: CheckoutRequest,
  facts: QuoteFacts,
): Result<CheckoutOrder, SignetErrorOf<'VALIDATION'>> {
  const sale = readOffer(product, request);
  if (!sale.ok) return sale;
  const quoted = quote(product, request, facts);
  if (!quoted.ok) return quoted;
  const mode = modeOf(sale.value.offer);
  const type = mode === 'payment' ? 'license' : 'subscription';
  return ok({
    mode,
    paymentMethods: product.pricing?.checkoutPaymentMethods?.[mode] ?? ['card'],
    quote: quoted.value,
    priceId: priceIdOf(sale.value.offer, quoted.value),
    metadata: metadataOf(request, type),
  });
}

function modeOf({ validity }: Offer): CheckoutMode {
  return validity.type === 'subscription' ? 'subscription' : 'payment';
}

function priceIdOf({ stripePriceIds }: Offer, { total, regularTotal }: Quote): string | null {
  const isRegular = total.amount === regularTotal.amount;
  return isRegular ? (stripePriceIds?.[total.currency] ?? null) : null;
}
