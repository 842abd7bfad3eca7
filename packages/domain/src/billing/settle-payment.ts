import { isLive } from '../key/retire-key.ts';
import type { LicenseStatus } from '../license/license.ts';
import { isInForce, type PaymentState } from './reduce-payment.ts';

/** What the records say about one payment's license and credits. */
export interface Settled {
  /** The status of the license that was issued for it; `null` when none was. */
  readonly license: LicenseStatus | null;
  /** Its credits are on the ledger, or it brings none. */
  readonly isGranted: boolean;
  readonly isClawedBack: boolean;
}

/** One thing still to do so that money and licenses agree. */
export type SettlementStep = 'issue' | 'grant' | 'end' | 'claw-back';

/**
 * What is still to do for a payment (E11–E14, E25–E29, R13): issue and grant while it is in force,
 * end and claw back once the money went back. Nothing when records and payment agree; the same
 * answer for a webhook, a repeated one, a replay and the nightly reconciliation.
 */
export function settlePayment(state: PaymentState, settled: Settled): readonly SettlementStep[] {
  const { license, isGranted, isClawedBack } = settled;
  if (isInForce(state)) {
    return [...only(license === null, 'issue'), ...only(!isGranted, 'grant')];
  }
  if (state.endedAt === null) return [];
  return [
    ...only(license !== null && isLive(license), 'end'),
    ...only(isGranted && !isClawedBack, 'claw-back'),
  ];
}

function only(condition: boolean, step: SettlementStep): readonly SettlementStep[] {
  return condition ? [step] : [];
}
