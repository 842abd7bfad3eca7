import type { LicenseError } from '../error/license-error.ts';

/** How an adapter treats the paths of your product. */
export interface GuardOptions {
  /** The paths that stay open when the trial has ended or the license is missing or blocked; `/admin` where nothing is said. */
  readonly adminPrefix?: string | readonly string[];
  /** Where anyone may ask what the license says; `/license/validate` where nothing is said. */
  readonly validatePath?: string;
  /** Where the page of an ended trial leads; the license server's portal where one is configured. */
  readonly upgradeUrl?: string;
  /** Told once, at start, what is wrong with the license, for your log (C41). */
  readonly onProblem?: (problem: LicenseError) => void;
}

/** Tells the operator of the install, once at start, what there is to fix. */
export function reportProblem(
  problem: LicenseError | null,
  report: GuardOptions['onProblem'],
): void {
  if (problem !== null) report?.(problem);
}
