import type { DecisionOf } from '../license/decision.ts';
import type { License } from '../license/license.ts';
import { refundLicense } from '../license/refund-license.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { clawBackCredits, type CreditEntry } from './credit-ledger.ts';
import { creditEvent, type MoneyEvent, paymentEvents } from './money-event.ts';
import type { PaymentState } from './reduce-payment.ts';
import { type Reversal, reversalsOf } from './reversal.ts';

/** What our records hold of a payment. */
export interface Sale {
  readonly paymentId: string;
  /** Issued for it; `null` when none was. */
  readonly license: License | null;
  /** The account's credits. */
  readonly credits: readonly CreditEntry[];
}

/** A payment as it was known, and as a report made it known. */
export interface PaymentReport {
  readonly before: PaymentState;
  readonly after: PaymentState;
}

/** Everything that a report ends: written together or not at all, and then the reversals. */
export interface EndedSale {
  readonly license: DecisionOf<'license.refund'> | null;
  readonly credits: CreditEntry | null;
  readonly audit: readonly MoneyEvent[];
  readonly afterCommit: readonly Reversal[];
}

/**
 * Decides what ends with money that went back, by refund or lost dispute (B48–B50, E25–E29, R13, R14).
 * A part, an open or a won dispute end nothing; a repeated report adds nothing to write.
 */
export function endSale(
  { paymentId, license, credits }: Sale,
  { before, after }: PaymentReport,
  now: UnixSeconds,
): EndedSale {
  const hasEnded = after.endedAt !== null;
  const refundId = endingOf(after) ?? paymentId;
  // A license that is over already refuses, and credits are taken back once.
  const refunded = hasEnded && license !== null ? refundLicense(license, { refundId }, now) : null;
  const taken = hasEnded ? clawBackCredits(credits, { paymentId, at: now }) : null;
  const clawback = taken === null ? null : creditEvent(taken);
  return {
    license: refunded?.ok === true ? refunded.value : null,
    credits: taken,
    audit: [...paymentEvents(before, after), ...(clawback === null ? [] : [clawback])],
    afterCommit: reversalsOf(after, { paymentId, licenseId: license?.id ?? null }),
  };
}

/** What the ended license names: the refund, else the lost dispute, else the charge or payment (B50, E29). */
function endingOf({ refundId, status, disputes, chargeId }: PaymentState): string | null {
  const lost = disputes.find((dispute) => dispute.status === 'lost')?.id;
  return (status === 'lost' ? lost : refundId) ?? lost ?? chargeId;
}
