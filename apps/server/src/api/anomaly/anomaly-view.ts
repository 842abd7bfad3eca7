import type { Locale } from '@signet/domain/catalog/localized-text';
import { anomalyTypes } from '@signet/domain/heartbeat/anomalies/anomaly';
import type { AnomalyRecord } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import { describeAnomaly } from '@signet/domain/heartbeat/anomalies/anomaly-text';
import { licenseStatuses } from '@signet/domain/license/license';
import { toIso } from '@signet/domain/shared/duration';
import type { ListedAnomaly } from '@signet/use-cases/ports/anomaly-store';
import * as z from 'zod';
import { instant, isoOrNull } from '../instant.ts';

/** Something odd about a license's heartbeats (B59–B64). */
export const anomalyView = z
  .object({
    id: z.string(),
    licenseId: z.string(),
    type: z.enum(anomalyTypes),
    severity: z.enum(['actionable', 'informational']),
    /** What was seen, and what to do, in the request's language. */
    text: z.string(),
    action: z.string(),
    /** The first fifty. */
    installIds: z.array(z.string()),
    generations: z.array(z.int()),
    kilometers: z.int().nullable(),
    firstAt: instant,
    lastAt: instant,
    sightings: z.int(),
    raisedAt: instant,
    dismissedAt: instant.nullable(),
    dismissReason: z.string().nullable(),
  })
  .meta({ id: 'Anomaly' });

/** An anomaly with what a list shows of its license. */
export const listedAnomalyView = anomalyView
  .extend({
    license: z.object({
      product: z.string(),
      tier: z.string(),
      status: z.enum(licenseStatuses),
      email: z.string(),
      company: z.string().nullable(),
      domains: z.array(z.string()),
    }),
  })
  .meta({ id: 'ListedAnomaly' });

/** Draws an anomaly. */
export function viewAnomaly(record: AnomalyRecord, locale: Locale): z.infer<typeof anomalyView> {
  const { id, licenseId, type, severity, evidence, sightings, raisedAt, dismissal } = record;
  const { text, action } = describeAnomaly(record);
  return {
    id,
    licenseId,
    type,
    severity,
    text: text[locale],
    action: action[locale],
    installIds: [...evidence.installIds],
    generations: [...evidence.generations],
    kilometers: evidence.kilometers ?? null,
    firstAt: toIso(evidence.firstAt),
    lastAt: toIso(evidence.lastAt),
    sightings,
    raisedAt: toIso(raisedAt),
    dismissedAt: isoOrNull(dismissal?.at ?? null),
    dismissReason: dismissal?.reason ?? null,
  };
}

/** Draws an anomaly of a list. */
export function viewListedAnomaly(
  { anomaly, license }: ListedAnomaly,
  locale: Locale,
): z.infer<typeof listedAnomalyView> {
  const domains = [...license.domains];
  return { ...viewAnomaly(anomaly, locale), license: { ...license, domains } };
}
