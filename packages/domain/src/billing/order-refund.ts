import type { LocalizedText } from '../catalog/localized-text.ts';
import type { Product } from '../catalog/product.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import type { License, LicenseId } from '../license/license.ts';
import { requireRefundWindow } from '../license/refund-license.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { Money } from '../shared/money.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { isInForce, type PaymentState } from './reduce-payment.ts';

/** What the payment provider is asked to pay back; nothing else changes before it did (B47, B48). */
export interface RefundOrder {
  readonly licenseId: LicenseId;
  readonly paymentId: string;
  /** The original charge. */
  readonly chargeId: string;
  /** All of the payment that did not go back before. */
  readonly amount: Money;
  /** The same for every try of the same refund, so that it happens once (R13). */
  readonly idempotencyKey: string;
}

/** What a refund is judged by. */
export interface RefundFacts {
  /** Of the license; all that was reported of it. */
  readonly payment: PaymentState;
  readonly product: Pick<Product, 'refundDays'>;
  readonly now: UnixSeconds;
}

/**
 * Decides what to pay back for a license (B45–B47, R13). The license ends when the provider says
 * that it happened (`refundLicense`); a provider that fails leaves everything as it was.
 */
export function orderRefund(
  license: License,
  { payment, product, now }: RefundFacts,
): Result<
  RefundOrder,
  SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'REFUND_WINDOW_CLOSED' | 'VALIDATION'>
> {
  const window = requireRefundWindow(license, product, now);
  if (!window.ok) return window;
  const { id: licenseId, paymentId } = license;
  const { chargeId, total, refunded } = payment;
  if (paymentId === null) return err(nothingToRefund(noPayment));
  if (!isInForce(payment) || chargeId === null || total === null) {
    return err(nothingToRefund(notCharged));
  }
  const amount = { amount: total.amount - refunded, currency: total.currency };
  if (amount.amount <= 0) return err(nothingToRefund(nothingLeft));
  const idempotencyKey = `refund:${licenseId}:${chargeId}:${amount.amount}`;
  return ok({ licenseId, paymentId, chargeId, amount, idempotencyKey });
}

const noPayment: LocalizedText = {
  en: 'No payment is known for this license.',
  ro: 'Nu se cunoaște nicio plată pentru această licență.',
};
const notCharged: LocalizedText = {
  en: 'The payment of this license is not in force, or its charge is not known yet.',
  ro: 'Plata acestei licențe nu este în vigoare sau încasarea ei nu este încă cunoscută.',
};
const nothingLeft: LocalizedText = {
  en: 'Nothing of the payment is left to pay back.',
  ro: 'Nu a mai rămas nimic de rambursat din plată.',
};

function nothingToRefund(detail: LocalizedText): SignetErrorOf<'VALIDATION'> {
  return { code: 'VALIDATION', param: 'payment', detail };
}
