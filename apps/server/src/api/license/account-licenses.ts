import { requirePermission } from '@signet/use-cases/actor/permission';
import { extendLicense } from '@signet/use-cases/license/extend-license';
import { revokeLicense } from '@signet/use-cases/license/revoke-license';
import * as z from 'zod';
import { ApiFailure, valueOf } from '../api-failure.ts';
import { permitted } from '../procedures.ts';
import { licenseId } from './input-fields.ts';
import { licenseAnswer, licensePage } from './license-answers.ts';
import { listPage } from './license-reads.ts';
import { listInput } from './list-input.ts';
import { readLicenseId } from './read-license-id.ts';
import { runChange } from './run-command.ts';
import { mayExtend } from './term-verbs.ts';

/** A list with each license's account: what the billing of the source calls `GET /api/admin/licenses` (E21). */
export const listWithAccounts = permitted('license.read')
  .input(listInput)
  .output(licensePage)
  .query(({ ctx, input }) => listPage(ctx, input));

/** Kept where the source asks for no reason and gets none (E24). */
const NO_REASON = 'No reason was given.';

/** One of two actions by name: `PATCH /api/admin/licenses` (E22–E24). */
export const change = permitted('license.extend')
  .input(
    z.strictObject({
      licenseId,
      action: z.enum(['extend', 'revoke']),
      days: z.int().optional().meta({ description: 'For extend: whole days from 1 to 3660' }),
      reason: z.string().max(1000).optional().meta({ description: 'For revoke' }),
    }),
  )
  .output(licenseAnswer)
  .mutation(async (call) => {
    const { action, days, reason } = call.input;
    const id = readLicenseId(call.input.licenseId);
    if (action === 'revoke') {
      valueOf(requirePermission(call.ctx.actor, 'license.revoke'));
      const why = { reasonCode: 'other', reason: reason ?? NO_REASON } as const;
      return runChange(call, { plan: revokeLicense, input: { id, ...why, tellCustomer: false } });
    }
    if (days === undefined) {
      throw new ApiFailure({
        code: 'VALIDATION',
        param: 'days',
        detail: { en: 'It is required.', ro: 'Este obligatoriu.' },
      });
    }
    valueOf(mayExtend(call.ctx.actor, days));
    return runChange(call, { plan: extendLicense, input: { id, days } });
  });
