import { anomalyTypes } from '@signet/domain/heartbeat/anomalies/anomaly';
import type { AnomalyId } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import { isLicenseId } from '@signet/domain/license/license';
import type { AnomalyFilter, AnomalyQuery } from '@signet/use-cases/ports/anomaly-store';
import * as z from 'zod';
import { ApiFailure } from '../api-failure.ts';

/** The filters and page of a list of anomalies; several values of one filter are alternatives. */
export const anomalyListInput = z.strictObject({
  state: z.enum(['open', 'dismissed', 'all']).default('open'),
  type: z.array(z.enum(anomalyTypes)).max(4).optional(),
  severity: z.enum(['actionable', 'informational']).optional(),
  product: z.array(z.string().max(100)).max(50).optional(),
  licenseId: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

/** An anomaly to be closed, and why. */
export const dismissInput = z.strictObject({
  id: z.string().max(100).meta({ description: 'ano_…' }),
  reason: z.string().max(2000),
});

const ANOMALY_ID = /^ano_[0-9A-Za-z]{1,60}$/;

/** An anomaly's id; one of another form names nothing. */
export function readAnomalyId(text: string): AnomalyId {
  if (!isAnomalyId(text)) throw new ApiFailure({ code: 'NOT_FOUND', what: 'anomaly' });
  return text;
}

/** A request for a page in the words of the store; `null` when it can find nothing. */
export function readAnomalyQuery(input: z.infer<typeof anomalyListInput>): AnomalyQuery | null {
  const { state, type, severity, product, licenseId, limit, cursor } = input;
  if (licenseId !== undefined && !isLicenseId(licenseId)) return null;
  const filter: AnomalyFilter = {
    ...(state === 'all' ? {} : { state }),
    ...(type === undefined ? {} : { type }),
    ...(severity === undefined ? {} : { severity }),
    ...(product === undefined ? {} : { product }),
    ...(licenseId === undefined ? {} : { licenseId }),
  };
  return { filter, limit, ...(cursor === undefined ? {} : { cursor }) };
}

function isAnomalyId(text: string): text is AnomalyId {
  return ANOMALY_ID.test(text);
}
