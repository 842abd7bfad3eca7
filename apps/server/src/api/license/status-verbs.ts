import { markRefunded as planMarkRefunded } from '@signet/use-cases/license/mark-refunded';
import { reinstateLicense } from '@signet/use-cases/license/reinstate-license';
import { suspendLicense } from '@signet/use-cases/license/suspend-license';
import { permitted } from '../procedures.ts';
import {
  markRefundedInput,
  markRefundedPreviewInput,
  suspendInput,
  suspendPreviewInput,
} from './change-input.ts';
import { byId } from './input-fields.ts';
import { licenseAnswer } from './license-answers.ts';
import { previewView } from './preview-view.ts';
import { readLicenseId } from './read-license-id.ts';
import { runChange, runPreview } from './run-command.ts';

/** The same input with an id that has a license's form. */
function named<Input extends { readonly id: string }>(input: Input) {
  return { ...input, id: readLicenseId(input.id) };
}

/** Pauses a license (D10). */
export const suspend = permitted('license.suspend')
  .input(suspendInput)
  .output(licenseAnswer)
  .mutation((call) => runChange(call, { plan: suspendLicense, input: named(call.input) }));

/** What a suspension would do. */
export const suspendPreview = permitted('license.suspend')
  .input(suspendPreviewInput)
  .output(previewView)
  .query(({ ctx, input }) => runPreview(ctx, { plan: suspendLicense, input: named(input) }));

/** Ends a suspension (D10). */
export const reinstate = permitted('license.reinstate')
  .input(byId)
  .output(licenseAnswer)
  .mutation((call) => runChange(call, { plan: reinstateLicense, input: named(call.input) }));

/** What reinstating would do. */
export const reinstatePreview = permitted('license.reinstate')
  .input(byId)
  .output(previewView)
  .query(({ ctx, input }) => runPreview(ctx, { plan: reinstateLicense, input: named(input) }));

/** Counts a license as refunded that was paid back by hand (B51, R13). */
export const markRefunded = permitted('license.mark_refunded')
  .input(markRefundedInput)
  .output(licenseAnswer)
  .mutation((call) => runChange(call, { plan: planMarkRefunded, input: named(call.input) }));

/** What marking as refunded would do. */
export const markRefundedPreview = permitted('license.mark_refunded')
  .input(markRefundedPreviewInput)
  .output(previewView)
  .query(({ ctx, input }) => runPreview(ctx, { plan: planMarkRefunded, input: named(input) }));
