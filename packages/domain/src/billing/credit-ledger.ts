import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';

interface Entry {
  /** Signed: grants add, uses and clawbacks take. */
  readonly amount: number;
  readonly at: UnixSeconds;
}

/** One line of an account's credits; lines are only ever added (E12, E27, R14). */
export type CreditEntry =
  | (Entry & { readonly type: 'grant'; readonly paymentId: string })
  | (Entry & { readonly type: 'clawback'; readonly paymentId: string })
  | (Entry & { readonly type: 'use'; readonly useId: string });

/** What an account has; below zero nothing can be spent, and the shortfall is shown (R14). */
export interface CreditBalance {
  readonly balance: number;
  /** How far it is below zero; 0 when it is not. */
  readonly shortfall: number;
  readonly canSpend: boolean;
}

/** A change that may already have happened: `null` when there is nothing to add. */
type Appended = Result<CreditEntry | null, SignetErrorOf<'VALIDATION'>>;

/** The sum of all lines (R14). */
export function creditBalance(entries: Iterable<CreditEntry>): CreditBalance {
  let balance = 0;
  for (const { amount } of entries) balance += amount;
  return { balance, shortfall: Math.max(0, -balance), canSpend: balance > 0 };
}

/** The line that grants a payment's credits; `null` when it was granted before (E12, E14). */
export function grantCredits(
  entries: readonly CreditEntry[],
  grant: { readonly paymentId: string; readonly amount: number; readonly at: UnixSeconds },
): Appended {
  const { paymentId, amount, at } = grant;
  if (!isCount(amount)) return err(badAmount);
  const isGranted = hasEntry(entries, 'grant', paymentId);
  return ok(isGranted || amount === 0 ? null : { type: 'grant', paymentId, amount, at });
}

/**
 * The line that spends credits. Refused with `PLAN_LIMIT` when it would bring the balance below
 * zero; a use that is on the ledger already adds nothing.
 */
export function useCredits(
  entries: readonly CreditEntry[],
  use: { readonly useId: string; readonly amount: number; readonly at: UnixSeconds },
): Result<CreditEntry | null, SignetErrorOf<'VALIDATION' | 'PLAN_LIMIT'>> {
  const { useId, amount, at } = use;
  if (!isCount(amount)) return err(badAmount);
  if (amount === 0 || entries.some((entry) => entry.type === 'use' && entry.useId === useId)) {
    return ok(null);
  }
  const { balance } = creditBalance(entries);
  if (balance >= amount) return ok({ type: 'use', useId, amount: -amount, at });
  const limit = Math.max(0, balance);
  return err({ code: 'PLAN_LIMIT', feature: 'credits', featureName, limit, current: amount });
}

/**
 * The line that takes a payment's whole grant back, spent or not (E27, R14). `null` when nothing
 * was granted for it or it was taken back before.
 */
export function clawBackCredits(
  entries: readonly CreditEntry[],
  payment: { readonly paymentId: string; readonly at: UnixSeconds },
): CreditEntry | null {
  const { paymentId, at } = payment;
  const granted = creditBalance(
    entries.filter((entry) => entry.type === 'grant' && entry.paymentId === paymentId),
  ).balance;
  const isTaken = hasEntry(entries, 'clawback', paymentId);
  return isTaken || granted === 0 ? null : { type: 'clawback', paymentId, amount: -granted, at };
}

function hasEntry(
  entries: readonly CreditEntry[],
  type: 'grant' | 'clawback',
  paymentId: string,
): boolean {
  return entries.some((entry) => entry.type === type && entry.paymentId === paymentId);
}

const featureName = { en: 'Credits', ro: 'Credite' };
const badAmount = {
  code: 'VALIDATION',
  param: 'amount',
  detail: {
    en: 'Credits are whole and not negative.',
    ro: 'Creditele sunt numere întregi și nu sunt negative.',
  },
} as const;

function isCount(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}
