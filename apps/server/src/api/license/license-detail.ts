import { findProduct } from '@signet/domain/catalog/define-catalog';
import { keyStages } from '@signet/domain/key/key-stage';
import type { License } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { hasActiveSupport } from '@signet/domain/support/support-window';
import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import * as z from 'zod';
import { anomalyView, viewAnomaly } from '../anomaly/anomaly-view.ts';
import type { ApiContext } from '../api-context.ts';
import { instant, isoOrNull } from '../instant.ts';
import { heardOfInstalls } from './heard-of.ts';
import { installView, viewInstall } from './install-view.ts';
import { installWindowView, viewInstallWindow } from './install-window.ts';
import { licenseView, viewLicense } from './license-view.ts';
import { runtimeOf } from './runtime-of.ts';
import { runtimeView, viewRuntime } from './runtime-view.ts';

const SHOWN_ANOMALIES = 50;

/** One license with everything that is known of it now. */
export const licenseDetail = z
  .object({
    license: licenseView,
    /** `null` when the newest token's record is gone. */
    runtime: runtimeView.nullable(),
    installs: z.array(installView),
    support: z.object({ until: instant.nullable(), active: z.boolean() }),
    key: z.object({
      kid: z.string(),
      algorithm: z.string().nullable(),
      /** `null` when the ring no longer has the key. */
      stage: z.enum(keyStages).nullable(),
    }),
    /** Open and dismissed ones, the newest first. */
    anomalies: z.array(anomalyView),
    multiInstallWindow: installWindowView,
  })
  .meta({ id: 'LicenseDetail' });

/** Draws a license's detail at this instant. */
export async function viewLicenseDetail(
  ctx: ApiContext,
  stored: StoredLicense,
): Promise<z.infer<typeof licenseDetail>> {
  const now = ctx.deps.license.clock.now();
  const anomalies = await ctx.deps.anomaly.anomalies.ofLicense(stored.license.id, SHOWN_ANOMALIES);
  const installs = await ctx.deps.pulses.installsOf(stored.license.id);
  const heard = heardOfInstalls(installs, now);
  const runtime = await runtimeOf(ctx.deps.license, stored, heard.pulse?.lastAt ?? null);
  const activeKid = await activeKidOf(ctx.deps.license, stored.license);
  return {
    license: viewLicense(stored, heard),
    runtime: runtime === null ? null : viewRuntime(runtime, ctx.locale),
    installs: installs.map((install) => viewInstall(install, { activeKid, now })),
    support: viewSupport(stored.license, now),
    key: await viewKey(ctx, stored.license.kid),
    anomalies: anomalies.map((record) => viewAnomaly(record, ctx.locale)),
    multiInstallWindow: viewInstallWindow(stored.license, now),
  };
}

function viewSupport({ supportUntil }: License, now: UnixSeconds) {
  return { until: isoOrNull(supportUntil), active: hasActiveSupport(supportUntil, now) };
}

/** The key that signs the product's tokens now; the license's own when the catalog lost its product. */
async function activeKidOf(
  { catalog, signer }: ApiContext['deps']['license'],
  { product, kid }: License,
): Promise<string> {
  const found = findProduct(catalog, product);
  return found === undefined ? kid : signer.activeKid(found.signing);
}

async function viewKey(ctx: ApiContext, kid: string) {
  const key = (await ctx.deps.keys.list()).find((candidate) => candidate.kid === kid);
  return { kid, algorithm: key?.algorithm ?? null, stage: key?.stage ?? null };
}
