import {
  extendInput,
  markRefundedInput,
  renewSupportInput,
  suspendInput,
  upgradeInput,
} from '@signet/server/api/license/change-input';
import { byId } from '@signet/server/api/license/input-fields';
import { readLicenseId } from '@signet/server/api/license/read-license-id';
import { readRevoke, revokeInput } from '@signet/server/api/license/revoke-input';
import { readSupportPeriod } from '@signet/server/api/license/support-period';
import { readTerm } from '@signet/server/api/license/term-input';
import { extendLicense } from '@signet/use-cases/license/extend-license';
import { markRefunded as planMarkRefunded } from '@signet/use-cases/license/mark-refunded';
import { reinstateLicense } from '@signet/use-cases/license/reinstate-license';
import { renewSupport as planRenewal } from '@signet/use-cases/license/renew-support';
import { revokeLicense } from '@signet/use-cases/license/revoke-license';
import { suspendLicense } from '@signet/use-cases/license/suspend-license';
import { upgradeLicense } from '@signet/use-cases/license/upgrade-license';
import { checked, runVerb, type VerbOptions } from '../license/run-verb.ts';
import type { RunCommand } from '../program/command-call.ts';

/** A license's id with the form of one; text of another form names nothing. */
function named<Input extends { readonly id: string }>(input: Input) {
  return { ...input, id: readLicenseId(input.id) };
}

type WithReason = VerbOptions & { readonly reason?: string };

/** Pauses a license (D10). */
export const suspend: RunCommand<WithReason> = async (call) => {
  const { operands, options } = call;
  const input = checked(suspendInput, { id: operands[0], reason: options.reason });
  return runVerb(call, { plan: suspendLicense, input: named(input) });
};

/** Ends a suspension (D10). */
export const reinstate: RunCommand<VerbOptions> = async (call) => {
  const input = checked(byId, { id: call.operands[0] });
  return runVerb(call, { plan: reinstateLicense, input: named(input) });
};

/** Lets a license end later (E22, R16). */
export const extend: RunCommand<VerbOptions & { readonly days: number }> = async (call) => {
  const input = checked(extendInput, { id: call.operands[0], days: call.options.days });
  return runVerb(call, { plan: extendLicense, input: named(input) });
};

/** Lets support end later (C31, R7). */
export const renewSupport: RunCommand<VerbOptions & { readonly supportPeriod: string }> = async (
  call,
) => {
  const { supportPeriod } = call.options;
  const { id } = checked(renewSupportInput, { id: call.operands[0], supportPeriod });
  const input = { id: readLicenseId(id), period: readSupportPeriod(supportPeriod) };
  return runVerb(call, { plan: planRenewal, input });
};

/** The flags of `license upgrade`. */
export interface UpgradeOptions extends VerbOptions {
  readonly tier: string;
  readonly kind?: string;
  readonly offer?: string;
  readonly validityDays?: number;
}

/** Gives a license another tier or kind (C35, R17). */
export const upgrade: RunCommand<UpgradeOptions> = async (call) => {
  const { tier, kind, offer, validityDays } = call.options;
  const body = { id: call.operands[0], tier, kind, offer, validityDays };
  const input = checked(upgradeInput, body);
  const command = { tier: input.tier, kind: input.kind, term: readTerm(input) };
  return runVerb(call, {
    plan: upgradeLicense,
    input: { ...command, id: readLicenseId(input.id) },
  });
};

/** The flags of `license revoke`. */
export interface RevokeOptions extends WithReason {
  readonly reasonCode?: string;
  readonly tellCustomer?: true;
}

/** Revokes a license for good (B37). */
export const revoke: RunCommand<RevokeOptions> = async (call) => {
  const { reason, reasonCode, tellCustomer } = call.options;
  const body = { id: call.operands[0], reason, reasonCode, tellCustomer };
  return runVerb(call, { plan: revokeLicense, input: readRevoke(checked(revokeInput, body)) });
};

/** Counts a license as refunded that was paid back by hand (B51). */
export const markRefunded: RunCommand<VerbOptions & { readonly refundId: string }> = async (
  call,
) => {
  const body = { id: call.operands[0], refundId: call.options.refundId };
  return runVerb(call, { plan: planMarkRefunded, input: named(checked(markRefundedInput, body)) });
};
