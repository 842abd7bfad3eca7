import { hostVerdict } from '@signet/domain/binding/host-verdict';
import * as z from 'zod';
import type { ApiContext } from '../api-context.ts';
import { permitted } from '../procedures.ts';
import { activityView, viewActivity } from './activity-view.ts';
import { findLicense } from './find-license.ts';
import { heartbeatsView, viewHeartbeats } from './heartbeats-view.ts';
import { hostVerdictView, viewHostVerdict } from './host-verdict-view.ts';
import { byId, licenseId } from './input-fields.ts';
import { licensePage } from './license-answers.ts';
import { licenseDetail, viewLicenseDetail } from './license-detail.ts';
import { type ListInput, listInput, readList } from './list-input.ts';
import { mailView, viewMail } from './mail-view.ts';
import { viewLicenses } from './view-licenses.ts';

const ACTIVITY_ROWS = 200;

/** A page of licenses. */
export const list = permitted('license.read')
  .input(listInput)
  .output(licensePage)
  .query(({ ctx, input }) => listPage(ctx, input));

/** The page that a list request asks for. */
export async function listPage(ctx: ApiContext, input: ListInput) {
  const { clock, licenses } = ctx.deps.license;
  const page = await licenses.list(readList(input, clock.now()));
  return { ...page, items: await viewLicenses(ctx.deps, page.items) };
}

/** One license. */
export const get = permitted('license.read')
  .input(byId)
  .output(licenseDetail)
  .query(async ({ ctx, input }) => viewLicenseDetail(ctx, await findLicense(ctx, input.id)));

/** What was heard of a license: its newest heartbeats and the sums of its days (B55). */
export const heartbeats = permitted('license.read')
  .input(byId)
  .output(heartbeatsView)
  .query(async ({ ctx, input }) => {
    const { license } = await findLicense(ctx, input.id);
    return viewHeartbeats(ctx.deps.pulses, license.id);
  });

/** What was done to a license, newest first. */
export const activity = permitted('license.read')
  .input(byId)
  .output(z.object({ items: z.array(activityView) }))
  .query(async ({ ctx, input }) => {
    const { license } = await findLicense(ctx, input.id);
    const rows = await ctx.deps.audit.ofTarget(license.id, ACTIVITY_ROWS);
    return { items: rows.map(viewActivity) };
  });

/** The mails about a license, newest first. */
export const mails = permitted('license.read')
  .input(byId)
  .output(z.object({ items: z.array(mailView) }))
  .query(async ({ ctx, input }) => {
    const { license } = await findLicense(ctx, input.id);
    return { items: (await ctx.deps.outbox.ofLicense(license.id)).map(viewMail) };
  });

/** What the newest token says; never its text. */
export const claims = permitted('license.read')
  .input(byId)
  .output(z.object({ claims: z.record(z.string(), z.unknown()).nullable() }))
  .query(async ({ ctx, input }) => {
    const { license } = await findLicense(ctx, input.id);
    const record = await ctx.deps.license.licenses.findToken(license.jti);
    return { claims: record === undefined ? null : { ...record.claims } };
  });

/** Whether an install of the license may serve a host, and why. */
export const checkDomain = permitted('license.read')
  .input(z.strictObject({ id: licenseId, host: z.string().max(300) }))
  .output(hostVerdictView)
  .query(async ({ ctx, input }) => {
    const { license } = await findLicense(ctx, input.id);
    return viewHostVerdict(hostVerdict(input.host, license.domains), ctx.locale);
  });

/** Takes the mail of a re-send back while it waits in the outbox. */
export const undoResend = permitted('license.resend')
  .input(byId)
  .output(z.object({ cancelled: z.int() }))
  .mutation(async ({ ctx, input }) => {
    const { license } = await findLicense(ctx, input.id);
    return { cancelled: await ctx.deps.outbox.cancelScheduled(license.jti) };
  });
