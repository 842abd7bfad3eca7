import type { LicenseId } from '../license/license.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { PaymentState } from './reduce-payment.ts';

/** Programs of the vendor that reward somebody for a sale (E28). */
export const rewardPrograms = ['affiliate', 'referral'] as const;

/** One of them. */
export type RewardProgram = (typeof rewardPrograms)[number];

/**
 * What a program is told when the money of a sale went back (E28, R14). It is no part of what is
 * written: the caller runs it after the commit, and a failure is logged and changes nothing.
 */
export interface Reversal {
  readonly runs: 'after-commit';
  readonly program: RewardProgram;
  readonly paymentId: string;
  readonly licenseId: LicenseId;
  /** When the money went back. */
  readonly at: UnixSeconds;
  /** The same for every report of the same end, so that a program reverses once. */
  readonly idempotencyKey: string;
}

/**
 * The reversals that a payment asks for once it was refunded or its dispute lost, whatever became of
 * license and credits; none before, and none for a payment that no license was issued for (E28, E29).
 */
export function reversalsOf(
  { endedAt: at }: Pick<PaymentState, 'endedAt'>,
  sale: { readonly paymentId: string; readonly licenseId: LicenseId | null },
): readonly Reversal[] {
  const { paymentId, licenseId } = sale;
  if (at === null || licenseId === null) return [];
  return rewardPrograms.map((program) => ({
    runs: 'after-commit',
    program,
    paymentId,
    licenseId,
    at,
    idempotencyKey: `reversal:${program}:${paymentId}`,
  }));
}
