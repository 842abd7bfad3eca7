import type { ErrorCode } from '@signet/domain/error/signet-error';
import { timerWait } from '../clock/timer-wait.ts';
import type { LicenseView } from './view-at.ts';

/** What a license entitles the product to, for products that keep a plan of their own (A18). */
export interface LicensedPlan {
  /** The tier in force, the free one after a fallback; `null` for none. */
  readonly tier: string | null;
  readonly features: readonly string[];
  /** Limits, quotas and intervals by name; `null` = unlimited. The same whoever asks (A34). */
  readonly limits: Readonly<Record<string, number | null>>;
  /** What is wrong with the license (`LICENSE_EXPIRED` …); `null` when nothing is. */
  readonly error: ErrorCode | null;
}

/** How often a plan is set again without a reason. */
export interface SyncOptions {
  /** 3,600 where nothing is said. */
  readonly everySeconds?: number;
}

/** What a sync needs of the license. */
export interface SyncSource {
  readonly view: () => LicenseView;
  /** Looks for news of other processes first. */
  readonly refresh: () => Promise<void>;
  readonly onChange: (listener: () => void) => () => void;
  readonly onFailure: (cause: unknown) => void;
}

const EVERY = 3_600;

/** Applies the plan now, after each change and periodically, one at a time (A16–A19). */
export function syncPlan(
  apply: (plan: LicensedPlan) => unknown,
  { view, refresh, onChange, onFailure }: SyncSource,
  { everySeconds = EVERY }: SyncOptions,
): () => void {
  let turn: Promise<void> = Promise.resolve();
  const applyOnce = async (before: Promise<void>) => {
    await before;
    try {
      await refresh();
      await apply(planOf(view()));
    } catch (cause) {
      onFailure(cause);
    }
  };
  const run = () => {
    turn = applyOnce(turn);
  };
  const stopListening = onChange(run);
  const timer = setInterval(run, timerWait(everySeconds));
  timer.unref();
  run();
  return () => {
    clearInterval(timer);
    stopListening();
  };
}

/** The plan that a license says now. */
export function planOf({ rights, error }: LicenseView): LicensedPlan {
  const { tier, claimed } = rights;
  return { tier, features: claimed.features, limits: claimed.limits, error: error?.code ?? null };
}
