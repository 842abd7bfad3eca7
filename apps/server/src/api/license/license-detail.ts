import { keyStages } from '@signet/domain/key/key-stage';
import type { License } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { hasActiveSupport } from '@signet/domain/support/support-window';
import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import * as z from 'zod';
import type { ApiContext } from '../api-context.ts';
import { instant, isoOrNull } from '../instant.ts';
import { licenseView, viewLicense } from './license-view.ts';
import { runtimeOf } from './runtime-of.ts';
import { runtimeView, viewRuntime } from './runtime-view.ts';

/** One license with everything that is known of it now. */
export const licenseDetail = z
  .object({
    license: licenseView,
    /** `null` when the newest token's record is gone. */
    runtime: runtimeView.nullable(),
    installs: z.array(z.object({ installId: z.string() })),
    support: z.object({ until: instant.nullable(), active: z.boolean() }),
    key: z.object({
      kid: z.string(),
      algorithm: z.string().nullable(),
      /** `null` when the ring no longer has the key. */
      stage: z.enum(keyStages).nullable(),
    }),
    anomalies: z.array(z.object({ id: z.string() })),
  })
  .meta({ id: 'LicenseDetail' });

/** Draws a license's detail at this instant. */
export async function viewLicenseDetail(
  ctx: ApiContext,
  stored: StoredLicense,
): Promise<z.infer<typeof licenseDetail>> {
  const now = ctx.deps.license.clock.now();
  const runtime = await runtimeOf(ctx.deps.license, stored);
  return {
    license: viewLicense(stored),
    runtime: runtime === null ? null : viewRuntime(runtime, ctx.locale),
    installs: [],
    support: viewSupport(stored.license, now),
    key: await viewKey(ctx, stored.license.kid),
    anomalies: [],
  };
}

function viewSupport({ supportUntil }: License, now: UnixSeconds) {
  return { until: isoOrNull(supportUntil), active: hasActiveSupport(supportUntil, now) };
}

async function viewKey(ctx: ApiContext, kid: string) {
  const key = (await ctx.deps.keys.list()).find((candidate) => candidate.kid === kid);
  return { kid, algorithm: key?.algorithm ?? null, stage: key?.stage ?? null };
}
