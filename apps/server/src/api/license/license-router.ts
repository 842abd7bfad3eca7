import { issueLicense } from '@signet/use-cases/license/issue-license';
import { resendLicense } from '@signet/use-cases/license/resend-license';
import { revokeLicense } from '@signet/use-cases/license/revoke-license';
import { transferLicense } from '@signet/use-cases/license/transfer-license';
import { permitted } from '../procedures.ts';
import { t } from '../trpc.ts';
import { change, listWithAccounts } from './account-licenses.ts';
import { byId } from './input-fields.ts';
import { multiInstallWindow, multiInstallWindowPreview } from './install-window.ts';
import { issueInput, issuePreviewInput, readIssue } from './issue-input.ts';
import { licenseAnswer, signedAnswer, transferAnswer } from './license-answers.ts';
import {
  activity,
  checkDomain,
  claims,
  get,
  heartbeats,
  list,
  mails,
  undoResend,
} from './license-reads.ts';
import { ASSUMED_EMAIL, previewView } from './preview-view.ts';
import { readLicenseId } from './read-license-id.ts';
import { readRevoke, revokeInput, revokePreviewInput } from './revoke-input.ts';
import { runChange, runCommand, runPreview, runSigning } from './run-command.ts';
import {
  markRefunded,
  markRefundedPreview,
  reinstate,
  reinstatePreview,
  suspend,
  suspendPreview,
} from './status-verbs.ts';
import {
  extend,
  extendPreview,
  renewSupport,
  renewSupportPreview,
  upgrade,
  upgradePreview,
} from './term-verbs.ts';
import { timeline } from './timeline.ts';
import { readTransfer, transferInput, transferPreviewInput } from './transfer-input.ts';

const issue = permitted('license.issue')
  .input(issueInput)
  .output(signedAnswer)
  .mutation(async (call) => {
    const input = readIssue(call.input, call.ctx.deps.license.catalog.defaultProduct);
    return runSigning(call, { plan: issueLicense, input });
  });

const issuePreview = permitted('license.issue')
  .input(issuePreviewInput)
  .output(previewView)
  .query(async ({ ctx, input }) => {
    const typed = { ...input, customerEmail: input.customerEmail ?? ASSUMED_EMAIL };
    const asked = readIssue(typed, ctx.deps.license.catalog.defaultProduct);
    return runPreview(ctx, { plan: issueLicense, input: asked });
  });

const resend = permitted('license.resend')
  .input(byId)
  .output(signedAnswer)
  .mutation(async (call) =>
    runSigning(call, { plan: resendLicense, input: { id: readLicenseId(call.input.id) } }),
  );

const resendPreview = permitted('license.resend')
  .input(byId)
  .output(previewView)
  .query(async ({ ctx, input }) =>
    runPreview(ctx, { plan: resendLicense, input: { id: readLicenseId(input.id) } }),
  );

const transfer = permitted('license.transfer')
  .input(transferInput)
  .output(transferAnswer)
  .mutation(async (call) => {
    const command = { plan: transferLicense, input: readTransfer(call.input) };
    const [previous, license] = (await runCommand(call, command)).licenses;
    if (previous === undefined || license === undefined)
      throw new Error('A transfer wrote less than two licenses');
    return { license, previous };
  });

const transferPreview = permitted('license.transfer')
  .input(transferPreviewInput)
  .output(previewView)
  .query(async ({ ctx, input }) => {
    const typed = { ...input, newCustomerEmail: input.newCustomerEmail ?? ASSUMED_EMAIL };
    return runPreview(ctx, { plan: transferLicense, input: readTransfer(typed) });
  });

const revoke = permitted('license.revoke')
  .input(revokeInput)
  .output(licenseAnswer)
  .mutation(async (call) =>
    runChange(call, { plan: revokeLicense, input: readRevoke(call.input) }),
  );

const revokePreview = permitted('license.revoke')
  .input(revokePreviewInput)
  .output(previewView)
  .query(async ({ ctx, input }) =>
    runPreview(ctx, { plan: revokeLicense, input: readRevoke(input) }),
  );

/** Everything the vendor does with licenses. */
export const licenseRouter = t.router({
  issue,
  issuePreview,
  list,
  get,
  resend,
  resendPreview,
  undoResend,
  transfer,
  transferPreview,
  revoke,
  revokePreview,
  suspend,
  suspendPreview,
  reinstate,
  reinstatePreview,
  extend,
  extendPreview,
  renewSupport,
  renewSupportPreview,
  upgrade,
  upgradePreview,
  markRefunded,
  markRefundedPreview,
  multiInstallWindow,
  multiInstallWindowPreview,
  listWithAccounts,
  change,
  timeline,
  activity,
  heartbeats,
  mails,
  claims,
  checkDomain,
});
