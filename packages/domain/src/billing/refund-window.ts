import type { Product } from '../catalog/product.ts';
import { formatDay } from '../error/format-day.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { passed } from '../explanation/explain-step.ts';
import type { Explained } from '../explanation/explained.ts';
import { failedWith } from '../explanation/failed-with.ts';
import type { LicenseTerms } from '../license/license.ts';
import { refundWindowEnd } from '../license/refund-license.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { err, ok } from '../shared/result.ts';

/** The open window: until when, and how much of it is left. */
export interface RefundWindow {
  /** The first second in which it is closed. */
  readonly closesAt: UnixSeconds;
  readonly secondsLeft: number;
}

/** What an operator can do once the window is closed, in the order in which it is offered (B51, R13). */
export const afterRefundWindow = ['revoke', 'payment-dashboard', 'mark-refunded'] as const;

/** Whether a payment can still be paid back here: `now < issuedAt + refundDays` in exact seconds (B46, R13). */
export function refundWindow(
  license: Pick<LicenseTerms, 'issuedAt'>,
  product: Pick<Product, 'refundDays'>,
  now: UnixSeconds,
): Explained<RefundWindow, SignetErrorOf<'REFUND_WINDOW_CLOSED'>> {
  const closesAt = refundWindowEnd(license, product);
  const looked = { rule: 'billing.refund', input: now, threshold: closesAt };
  if (now >= closesAt) {
    const error = { code: 'REFUND_WINDOW_CLOSED', at: closesAt } as const;
    return { result: err(error), explanation: [failedWith(looked, error)] };
  }
  const text = {
    en: `A refund is possible until ${formatDay(closesAt, 'en')}.`,
    ro: `Rambursarea este posibilă până pe ${formatDay(closesAt, 'ro')}.`,
  };
  const window = { closesAt, secondsLeft: closesAt - now };
  return { result: ok(window), explanation: [passed(looked, text)] };
}
