import type { Locale } from '@signet/domain/catalog/localized-text';
import { licenseStatuses } from '@signet/domain/license/license';
import { toIso } from '@signet/domain/shared/duration';
import type { LicenseInstant } from '@signet/domain/timeline/timeline-at';
import * as z from 'zod';
import { instant, isoOrNull } from '../instant.ts';
import { runtimeView, viewRuntime } from './runtime-view.ts';

/** What a license was, is or will be at one instant, if nothing else happens until then. */
export const timelineView = z
  .object({
    at: instant,
    /** `null` before the license was issued. */
    state: z
      .object({
        status: z.enum(licenseStatuses),
        tier: z.string(),
        kind: z.string(),
        generation: z.int(),
        customerEmail: z.string(),
        lastHeartbeatAt: instant.nullable(),
        runtime: runtimeView,
        support: z.object({ until: instant.nullable(), active: z.boolean() }),
        /** `null` for a license that never ends. */
        term: z.object({ until: instant, over: z.boolean() }).nullable(),
        refund: z.object({ until: instant, open: z.boolean() }),
        /** Off the next purchase; `percent` is `null` where the license gives no right to it. */
        discounts: z.array(
          z.object({ discount: z.string(), percent: z.number().nullable(), text: z.string() }),
        ),
        /** What time alone had sent until then. */
        mails: z.array(z.object({ mail: z.string(), at: instant, daysLeft: z.int() })),
        /** What is still to come. */
        dates: z.array(z.object({ name: z.string(), at: instant, text: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'Timeline' });

/** A license at an instant. */
export type TimelineView = z.infer<typeof timelineView>;

/** Draws what a license is at an instant in the request's language. */
export function viewInstant(seen: LicenseInstant, locale: Locale): TimelineView['state'] {
  const { license, support, term, refund } = seen;
  return {
    status: license.status,
    tier: license.tier,
    kind: license.kind,
    generation: license.generation,
    customerEmail: license.holder.email,
    lastHeartbeatAt: isoOrNull(seen.lastHeartbeatAt),
    runtime: viewRuntime(seen.runtime, locale),
    support: { until: isoOrNull(support.until), active: support.isActive },
    term: term === null ? null : { until: toIso(term.until), over: term.isOver },
    refund: { until: toIso(refund.until), open: refund.isOpen },
    discounts: seen.discounts.map(({ discount, percent, why }) => ({
      discount,
      percent,
      text: why.text[locale],
    })),
    mails: seen.mails.map(({ mail, at, daysLeft }) => ({ mail, at: toIso(at), daysLeft })),
    dates: seen.dates.map(({ name, at, text }) => ({ name, at: toIso(at), text: text[locale] })),
  };
}
