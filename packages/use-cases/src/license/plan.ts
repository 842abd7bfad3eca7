import type { SignetError } from '@signet/domain/error/signet-error';
import type { Decision } from '@signet/domain/license/decision';
import type { Result } from '@signet/domain/shared/result';
import type { Account } from '../ports/account-store.ts';
import type { StoredLicense } from '../ports/license-store.ts';
import type { LicenseDeps } from './deps.ts';

/** A decision and what it was made from; `perform` carries it out, `preview` only tells of it. */
export interface Plan {
  readonly decision: Decision;
  readonly loaded: readonly StoredLicense[];
  readonly newAccount: Account | null;
}

/** Loads what a command needs and lets the domain decide; writes nothing. */
export type Planner<Input> = (
  deps: LicenseDeps,
  input: Input,
) => Promise<Result<Plan, SignetError>>;
