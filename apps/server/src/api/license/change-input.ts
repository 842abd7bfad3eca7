import { licenseKinds } from '@signet/domain/catalog/product';
import * as z from 'zod';
import { licenseId } from './input-fields.ts';
import { supportPeriodField } from './support-period.ts';
import { termFields } from './term-input.ts';

const ASSUMED_REASON = 'Not typed yet, assumed given.';

/** The body of a suspension; the reason's length is the domain's to judge (D10). */
export const suspendInput = z.strictObject({
  id: licenseId,
  reason: z.string().max(1000).default(''),
});

/** The same for a preview: a reason that is not typed yet is assumed given. */
export const suspendPreviewInput = suspendInput.extend({
  reason: z.string().max(1000).default(ASSUMED_REASON),
});

/** The body of an extension (E22). */
export const extendInput = z.strictObject({
  id: licenseId,
  days: z.int().meta({ description: 'Whole days from 1 to 3660; more than 30 need an operator' }),
});

/** The body of a renewal of support (R7). */
export const renewSupportInput = z.strictObject({
  id: licenseId,
  supportPeriod: supportPeriodField,
});

/** The body of an upgrade. */
export const upgradeInput = z.strictObject({
  id: licenseId,
  tier: z.string().min(1).max(64),
  kind: z
    .enum(licenseKinds)
    .nullable()
    .default(null)
    .meta({ description: 'Default: the kind it has; a trial becomes perpetual' }),
  ...termFields,
});

/** The body of a refund that was made by hand (B51). */
export const markRefundedInput = z.strictObject({
  id: licenseId,
  refundId: z.string().max(255).meta({ description: 're_…' }),
});

/** The same for a preview: an id that is not typed yet is assumed given. */
export const markRefundedPreviewInput = markRefundedInput.extend({
  refundId: z.string().max(255).default('re_assumed'),
});
