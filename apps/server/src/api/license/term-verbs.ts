import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { Result } from '@signet/domain/shared/result';
import type { Actor } from '@signet/use-cases/actor/actor';
import { requirePermission } from '@signet/use-cases/actor/permission';
import { extendLicense, SHORT_EXTENSION_DAYS } from '@signet/use-cases/license/extend-license';
import { renewSupport as planRenewal } from '@signet/use-cases/license/renew-support';
import { upgradeLicense } from '@signet/use-cases/license/upgrade-license';
import type * as z from 'zod';
import { valueOf } from '../api-failure.ts';
import { permitted } from '../procedures.ts';
import { extendInput, renewSupportInput, upgradeInput } from './change-input.ts';
import { licenseAnswer } from './license-answers.ts';
import { previewView, viewPreview } from './preview-view.ts';
import { readLicenseId } from './read-license-id.ts';
import { runChange, runPreview } from './run-command.ts';
import { readSupportPeriod } from './support-period.ts';
import { readTerm } from './term-input.ts';

/** Lets a license end later (E22, R16). */
export const extend = permitted('license.extend')
  .input(extendInput)
  .output(licenseAnswer)
  .mutation(async (call) => {
    valueOf(mayExtend(call.ctx.actor, call.input.days));
    return runChange(call, { plan: extendLicense, input: readExtend(call.input) });
  });

/** What an extension would do. */
export const extendPreview = permitted('license.extend')
  .input(extendInput)
  .output(previewView)
  .query(async ({ ctx, input }) => {
    const may = mayExtend(ctx.actor, input.days);
    if (!may.ok) return viewPreview({ allowed: false, reason: may.error }, ctx);
    return runPreview(ctx, { plan: extendLicense, input: readExtend(input) });
  });

/** Lets the support window end later (C31, R7). */
export const renewSupport = permitted('license.renew_support')
  .input(renewSupportInput)
  .output(licenseAnswer)
  .mutation(async (call) => runChange(call, { plan: planRenewal, input: readRenewal(call.input) }));

/** What a renewal of support would do. */
export const renewSupportPreview = permitted('license.renew_support')
  .input(renewSupportInput)
  .output(previewView)
  .query(async ({ ctx, input }) =>
    runPreview(ctx, { plan: planRenewal, input: readRenewal(input) }),
  );

/** Gives a license another tier or kind (C35, R17). */
export const upgrade = permitted('license.upgrade')
  .input(upgradeInput)
  .output(licenseAnswer)
  .mutation(async (call) =>
    runChange(call, { plan: upgradeLicense, input: readUpgrade(call.input) }),
  );

/** What an upgrade would do. */
export const upgradePreview = permitted('license.upgrade')
  .input(upgradeInput)
  .output(previewView)
  .query(async ({ ctx, input }) =>
    runPreview(ctx, { plan: upgradeLicense, input: readUpgrade(input) }),
  );

/** Whether the actor may give so many days at once: support gives at most 30. */
export function mayExtend(
  actor: Actor,
  days: number,
): Result<Actor, SignetErrorOf<'ROLE_REQUIRED'>> {
  const isLong = days > SHORT_EXTENSION_DAYS;
  return requirePermission(actor, isLong ? 'license.extend_long' : 'license.extend');
}

function readExtend({ id, days }: z.infer<typeof extendInput>) {
  return { id: readLicenseId(id), days };
}

function readRenewal({ id, supportPeriod }: z.infer<typeof renewSupportInput>) {
  return { id: readLicenseId(id), period: readSupportPeriod(supportPeriod) };
}

function readUpgrade({ id, tier, kind, ...term }: z.infer<typeof upgradeInput>) {
  return { id: readLicenseId(id), tier, kind, term: readTerm(term) };
}
