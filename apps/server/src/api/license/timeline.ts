import { toIso } from '@signet/domain/shared/duration';
import { timelineAt } from '@signet/domain/timeline/timeline-at';
import { licenseHistory } from '@signet/use-cases/license/license-history';
import { productNamed } from '@signet/use-cases/license/mint-of';
import * as z from 'zod';
import { valueOf } from '../api-failure.ts';
import { toSeconds } from '../instant.ts';
import { permitted } from '../procedures.ts';
import { findLicense } from './find-license.ts';
import { licenseId } from './input-fields.ts';
import { timelineView, viewInstant } from './timeline-view.ts';

/** What a license was, is or will be at an instant, by the same rules as now: the time machine. */
export const timeline = permitted('license.read')
  .input(
    z.strictObject({
      id: licenseId,
      at: z
        .union([z.iso.datetime({ offset: true }), z.iso.date()])
        .optional()
        .meta({ description: 'Default: now' }),
    }),
  )
  .output(timelineView)
  .query(async ({ ctx, input }) => {
    const { license } = await findLicense(ctx, input.id);
    const { deps } = ctx;
    const product = valueOf(productNamed(deps.license, license.product));
    const at = input.at === undefined ? deps.license.clock.now() : toSeconds(input.at);
    const seen = timelineAt(await licenseHistory(deps, license.id), product, at);
    return { at: toIso(at), state: seen === null ? null : viewInstant(seen, ctx.locale) };
  });
