import type { RevokeReasonCode } from '@signet/domain/license/revoke-reason';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { HolderInput } from '@signet/use-cases/account/find-or-draft-account';
import type { IssueInput } from '@signet/use-cases/license/issue-license';

interface StepOf<Action extends string> {
  readonly action: Action;
  /** Names the license within the plan. */
  readonly license: number;
  /** Seconds from the start of the day on which the fleet is made; never after it. */
  readonly at: UnixSeconds;
}

/** One thing that happens in the history of a fleet. */
export type FleetStep =
  | (StepOf<'issue'> & { readonly input: IssueInput })
  | StepOf<'resend'>
  | (StepOf<'transfer'> & { readonly newHolder: HolderInput })
  | (StepOf<'revoke'> & { readonly reasonCode: RevokeReasonCode; readonly reason: string });
