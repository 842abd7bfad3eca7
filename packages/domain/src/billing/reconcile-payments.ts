import { isLive } from '../key/retire-key.ts';
import { isInForce, type PaymentState } from './reduce-payment.ts';
import { settlePayment, type Settled, type SettlementStep } from './settle-payment.ts';

/** A payment as the provider reports it, and what our records made of it. */
export interface ReconciledPayment {
  readonly paymentId: string;
  readonly payment: PaymentState;
  readonly settled: Settled;
}

/** Where money and licenses disagree (F11). */
export interface Drift {
  readonly paymentId: string;
  /** What makes them agree again; the same steps that a webhook would have taken. */
  readonly steps: readonly SettlementStep[];
  /** A license lives that the provider was never paid for: a person looks at it, nothing happens by itself. */
  readonly isUnpaid: boolean;
}

/** The payments whose records disagree with the provider, in their order; none when all agree (F11). */
export function reconcilePayments(payments: readonly ReconciledPayment[]): readonly Drift[] {
  return payments.flatMap(({ paymentId, payment, settled }) => {
    const steps = settlePayment(payment, settled);
    const { license } = settled;
    const isPaidFor = isInForce(payment) || payment.endedAt !== null;
    const isUnpaid = license !== null && isLive(license) && !isPaidFor;
    return steps.length > 0 || isUnpaid ? [{ paymentId, steps, isUnpaid }] : [];
  });
}
