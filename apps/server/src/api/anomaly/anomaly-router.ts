import { DAY } from '@signet/domain/shared/duration';
import { dismissAnomaly } from '@signet/use-cases/anomaly/dismiss-anomaly';
import * as z from 'zod';
import { valueOf } from '../api-failure.ts';
import { commandContext } from '../command-context.ts';
import { permitted } from '../procedures.ts';
import { t } from '../trpc.ts';
import {
  anomalyListInput,
  dismissInput,
  readAnomalyId,
  readAnomalyQuery,
} from './anomaly-input.ts';
import { anomalyView, listedAnomalyView, viewAnomaly, viewListedAnomaly } from './anomaly-view.ts';

/** What the sources aim at: of licenses in use, this share may be suspicious (C50). */
const TARGET = { from: 0.02, to: 0.05 };
const RATE_DAYS = 30;

const list = permitted('anomaly.read')
  .input(anomalyListInput)
  .output(
    z
      .object({
        items: z.array(listedAnomalyView),
        nextCursor: z.string().nullable(),
        total: z.int(),
      })
      .meta({ id: 'AnomalyPage' }),
  )
  .query(async ({ ctx, input }) => {
    const query = readAnomalyQuery(input);
    if (query === null) return { items: [], nextCursor: null, total: 0 };
    const page = await ctx.deps.anomaly.anomalies.list(query);
    return { ...page, items: page.items.map((item) => viewListedAnomaly(item, ctx.locale)) };
  });

const dismiss = permitted('anomaly.dismiss')
  .input(dismissInput)
  .output(z.object({ anomaly: anomalyView }))
  .mutation(async ({ ctx, input, path }) => {
    const context = await commandContext(ctx, path, input);
    const command = { id: readAnomalyId(input.id), reason: input.reason };
    const closed = valueOf(await dismissAnomaly(ctx.deps.anomaly, context, command));
    return { anomaly: viewAnomaly(closed, ctx.locale) };
  });

const rate = permitted('anomaly.read')
  .input(z.strictObject({}))
  .output(
    z
      .object({
        days: z.int(),
        heard: z.int().meta({ description: 'Licenses that were heard of in these days' }),
        anomalous: z.int().meta({ description: 'Those with an open, actionable anomaly' }),
        ratio: z.number().nullable(),
        target: z.object({ from: z.number(), to: z.number() }),
      })
      .meta({ id: 'AnomalyRate' }),
  )
  .query(async ({ ctx }) => {
    const { anomalies, clock } = ctx.deps.anomaly;
    const { heard, anomalous } = await anomalies.rate(clock.now() - RATE_DAYS * DAY);
    const ratio = heard === 0 ? null : anomalous / heard;
    return { days: RATE_DAYS, heard, anomalous, ratio, target: TARGET };
  });

/** What is odd about the fleet's heartbeats. */
export const anomalyRouter = t.router({ list, dismiss, rate });
