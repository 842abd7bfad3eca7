import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import { describeError } from '@signet/domain/error/describe-error';
import type { ErrorDescription } from '@signet/domain/error/error-description';
import type { ErrorCode, SignetErrorOf } from '@signet/domain/error/signet-error';
import type { ExitCode } from '../terminal/terminal.ts';

/** How one check came out; `skip` for what was not asked, or cannot be asked because of an earlier one. */
export type CheckOutcome = 'ok' | 'warn' | 'fail' | 'skip';

/** One thing that was looked at, and what to do about it. */
export interface Check {
  /** The stable name, such as `egress.dns`. */
  readonly name: string;
  readonly outcome: CheckOutcome;
  readonly text: LocalizedText;
  readonly fix?: LocalizedText | undefined;
  /** A path below the documentation's root. */
  readonly docs: string;
  readonly code?: ErrorCode | undefined;
  /** Whether the license or registry refuses, or the machine and its network fail. */
  readonly about: 'license' | 'machine';
}

/** What a check says. */
export interface Said {
  readonly text: LocalizedText;
  readonly fix?: LocalizedText;
}

/** A check of the machine or its network, which restricts nothing by itself (C46). */
export function machineCheck(name: string, outcome: CheckOutcome, said: Said): Check {
  return { name, outcome, ...said, docs: docsOf(name), about: 'machine' };
}

/** A check of the license that passed, or was not asked. */
export function licenseCheck(name: string, outcome: CheckOutcome, said: Said): Check {
  return { name, outcome, ...said, docs: docsOf(name), about: 'license' };
}

/** A check that an error of the closed catalog refuses, in its words. */
export function refusedCheck<C extends ErrorCode>(name: string, error: SignetErrorOf<C>): Check {
  const { error: text, fix, docs }: ErrorDescription = describeError(error);
  return { name, outcome: 'fail', text, fix, docs, code: error.code, about: 'license' };
}

/** 0 where nothing fails; a refusal of the license outweighs the network. */
export function exitCodeOf(checks: readonly Check[]): ExitCode {
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  if (failed.length === 0) return 0;
  return failed.some(({ about }) => about === 'license') ? 2 : 3;
}

/** The section of the doctor's page: `egress` for `egress.dns`. */
function docsOf(name: string): string {
  return `/docs/how-to/doctor#${name.split('.', 1)[0]}`;
}
