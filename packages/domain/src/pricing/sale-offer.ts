import type { LocalizedText } from '../catalog/localized-text.ts';
import type { BillingPeriod, Offer } from '../catalog/pricing.ts';
import type { Product } from '../catalog/product.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { isAmount } from '../shared/money.ts';
import { ok, type Result } from '../shared/result.ts';
import type { QuoteRequest } from './quote-request.ts';
import { refuseQuote } from './refuse-quote.ts';

/** An offer with its amounts in the currency that was asked for, in minor units. */
export interface SaleOffer {
  readonly offer: Offer;
  readonly currency: string;
  readonly purchase: 'first' | 'renewal';
  /** What is to pay now without any discount. */
  readonly regular: number;
  readonly recurring: { readonly every: BillingPeriod; readonly amount: number } | null;
}

/** The offer that was asked for, or what is wrong with the request. */
export function readOffer(
  product: Product,
  request: QuoteRequest,
): Result<SaleOffer, SignetErrorOf<'VALIDATION'>> {
  const { pricing } = product;
  if (pricing === undefined)
    return refuseQuote('product', { en: 'It is not sold here.', ro: 'Nu se vinde aici.' });
  const offer = Object.hasOwn(pricing.offers, request.offer)
    ? pricing.offers[request.offer]
    : undefined;
  if (offer === undefined) return refuseQuote('offer', notOneOf(request.offer, pricing.offers));
  const { currency, purchase = 'first' } = request;
  if (!pricing.currencies.includes(currency)) {
    const known = pricing.currencies.join(', ');
    return refuseQuote('currency', {
      en: `“${currency}” is not one of ${known}.`,
      ro: `„${currency}” nu este printre: ${known}.`,
    });
  }
  const again = offer.recurring?.amounts[currency];
  const recurring =
    offer.recurring === undefined || !isAmount(again)
      ? null
      : { every: offer.recurring.every, amount: again };
  if (purchase === 'renewal' && recurring === null) {
    return refuseQuote('purchase', {
      en: `“${request.offer}” is paid once and has no renewal.`,
      ro: `„${request.offer}” se plătește o singură dată și nu are reînnoire.`,
    });
  }
  const first = offer.oneTime === undefined ? recurring?.amount : offer.oneTime[currency];
  const regular = purchase === 'renewal' ? recurring?.amount : first;
  if (!isAmount(regular)) {
    return refuseQuote('currency', {
      en: `“${request.offer}” has no price in ${currency}.`,
      ro: `„${request.offer}” nu are preț în ${currency}.`,
    });
  }
  return ok({ offer, currency, purchase, regular, recurring });
}

function notOneOf(name: string, offers: object): LocalizedText {
  const known = Object.keys(offers).join(', ');
  return { en: `“${name}” is not one of ${known}.`, ro: `„${name}” nu este printre: ${known}.` };
}
