import { hostVerdict } from '@signet/domain/binding/host-verdict';
import { resendLicense } from '@signet/use-cases/license/resend-license';
import * as z from 'zod';
import { hostVerdictView, viewHostVerdict } from '../license/host-verdict-view.ts';
import { byId } from '../license/input-fields.ts';
import { signedAnswer } from '../license/license-answers.ts';
import { licenseDetail, viewLicenseDetail } from '../license/license-detail.ts';
import { previewView } from '../license/preview-view.ts';
import { runPreview, runSigning } from '../license/run-command.ts';
import { customerOnly } from '../procedures.ts';
import { t } from '../trpc.ts';
import {
  customerLicense,
  customerLicensePage,
  viewCustomerLicense,
} from './customer-license-view.ts';
import { ownLicense } from './own-license.ts';
import { registryTokenRouter } from './registry-token-router.ts';

const me = customerOnly
  .output(z.object({ email: z.string(), accountId: z.string().nullable() }))
  .query(({ ctx: { actor } }) => ({ email: actor.email, accountId: actor.accountId }));

const signOut = customerOnly
  .output(z.object({ signedOut: z.literal(true) }))
  .mutation(async ({ ctx }) => {
    await ctx.signOut('customer');
    return { signedOut: true } as const;
  });

const list = customerOnly
  .input(z.strictObject({ cursor: z.string().max(1000).optional() }))
  .output(customerLicensePage)
  .query(async ({ ctx, input }) => {
    const { accountId } = ctx.actor;
    if (accountId === null) return { items: [], nextCursor: null, total: 0 };
    const { clock, licenses } = ctx.deps.license;
    const page = await licenses.list({
      filter: { accountId },
      sort: 'issued',
      descending: true,
      limit: 50,
      now: clock.now(),
      ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
    });
    const items = await Promise.all(page.items.map((item) => viewCustomerLicense(ctx, item)));
    return { ...page, items };
  });

const get = customerOnly
  .input(byId)
  .output(licenseDetail.extend({ license: customerLicense }))
  .query(async ({ ctx, input }) => {
    const stored = await ownLicense(ctx, input.id);
    const detail = await viewLicenseDetail(ctx, stored);
    return { ...detail, license: await viewCustomerLicense(ctx, stored) };
  });

const checkHost = customerOnly
  .input(byId.extend({ host: z.string().max(300).default('') }))
  .output(hostVerdictView)
  .query(async ({ ctx, input }) => {
    const { license } = await ownLicense(ctx, input.id);
    return viewHostVerdict(hostVerdict(input.host, license.domains), ctx.locale);
  });

const newCopy = customerOnly
  .input(byId)
  .output(signedAnswer)
  .mutation(async (call) => {
    const { license } = await ownLicense(call.ctx, call.input.id);
    return runSigning(call, { plan: resendLicense, input: { id: license.id } });
  });

const newCopyPreview = customerOnly
  .input(byId)
  .output(previewView)
  .query(async ({ ctx, input }) => {
    const { license } = await ownLicense(ctx, input.id);
    return runPreview(ctx, { plan: resendLicense, input: { id: license.id } });
  });

/** Everything a customer does; each procedure reaches the customer's own account alone. */
export const portalRouter = t.router({
  me,
  signOut,
  licenses: t.router({ list, get, checkHost, newCopy, newCopyPreview }),
  registryToken: registryTokenRouter,
});
