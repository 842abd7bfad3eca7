import type { Locale } from '@signet/domain/catalog/localized-text';
import type { Effect } from '@signet/domain/license/effect';
import type { License } from '@signet/domain/license/license';
import type { Preview } from '@signet/use-cases/license/preview';
import * as z from 'zod';
import { errorBody } from '../error-body.ts';
import { instant, isoOrNull } from '../instant.ts';

/** Stands for an address that is not typed yet; no mail can reach it (RFC 2606). */
export const ASSUMED_EMAIL = 'assumed@preview.invalid';

/** What an action would do, or why it would be refused; nothing is changed by asking. */
export const previewView = z
  .object({
    allowed: z.boolean(),
    reason: z
      .object({
        error: z.string(),
        code: z.string(),
        fix: z.string(),
        docs: z.string(),
        facts: z.record(z.string(), z.unknown()),
      })
      .optional(),
    effects: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['stops', 'keeps', 'changes', 'note']),
        text: z.string(),
      }),
    ),
    mails: z.array(
      z.object({
        message: z.string(),
        /** `null` while the address is not typed yet. */
        to: z.string().nullable(),
        locale: z.enum(['en', 'ro']),
        delaySeconds: z.int(),
      }),
    ),
    /** The rights the license would have afterwards, names and dates worked out; `null` when refused. */
    terms: z
      .object({
        domainBinding: z.array(z.string()),
        redirectDomains: z.array(z.string()),
        features: z.array(z.string()),
        limits: z.record(z.string(), z.number().nullable()),
        expiresAt: instant.nullable(),
        supportUntil: instant.nullable(),
        kid: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Preview' });

/** What an action would do. */
export type PreviewView = z.infer<typeof previewView>;

/** Draws a preview in the request's language. */
export function viewPreview(
  preview: Preview,
  request: { readonly locale: Locale; readonly requestId: string },
): PreviewView {
  if (!preview.allowed) {
    const { requestId: _requestId, facts, ...reason } = errorBody(preview.reason, request).body;
    return {
      allowed: false,
      reason: { ...reason, facts: { ...facts } },
      effects: [],
      mails: [],
      terms: null,
    };
  }
  return {
    allowed: true,
    effects: preview.effects.map((effect) => viewEffect(effect, request.locale)),
    mails: preview.mails.map(({ message, to, locale, delaySeconds }) => ({
      message,
      to: to === ASSUMED_EMAIL ? null : to,
      locale,
      delaySeconds,
    })),
    terms: viewTerms(preview.licenses),
  };
}

/** Of the license that comes out last: a transfer's successor, else the one license. */
function viewTerms(licenses: readonly License[]): PreviewView['terms'] {
  const license = licenses.at(-1);
  if (license === undefined) return null;
  return {
    domainBinding: [...license.domains],
    redirectDomains: [...license.redirectDomains],
    features: [...license.features],
    limits: { ...license.limits },
    expiresAt: isoOrNull(license.expiresAt),
    supportUntil: isoOrNull(license.supportUntil),
    kid: license.kid,
  };
}

function viewEffect(effect: Effect, locale: Locale): PreviewView['effects'][number] {
  return { code: effect.code, kind: effect.tone, text: effect.text[locale] };
}
