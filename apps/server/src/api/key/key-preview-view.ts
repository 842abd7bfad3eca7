import type { Locale } from '@signet/domain/catalog/localized-text';
import type { KeyPreview } from '@signet/use-cases/key/key-preview';
import * as z from 'zod';
import { errorBody } from '../error-body.ts';
import { explanationView, viewExplanation } from '../explanation-view.ts';
import { previewView } from '../license/preview-view.ts';
import { adoptionView, viewAdoption } from './adoption-view.ts';

/** What a change of the ring would do, or why it would be refused; nothing is changed by asking. */
export const keyPreviewView = previewView
  .pick({ allowed: true, reason: true, effects: true, mails: true })
  .extend({ adoption: adoptionView.nullable(), explanation: explanationView })
  .meta({ id: 'KeyPreview' });

/** Draws a preview in the request's language; a change of the ring mails nobody. */
export function viewKeyPreview(
  preview: KeyPreview,
  request: { readonly locale: Locale; readonly requestId: string },
): z.infer<typeof keyPreviewView> {
  const { adoption, explanation } = preview;
  const looked = {
    mails: [],
    adoption: adoption === null ? null : viewAdoption(adoption),
    explanation: viewExplanation(explanation, request.locale),
  };
  if (!preview.allowed) {
    const { requestId: _id, facts, ...reason } = errorBody(preview.reason, request).body;
    return { allowed: false, reason: { ...reason, facts: { ...facts } }, effects: [], ...looked };
  }
  const effects = preview.effects.map(({ code, tone, text }) => ({
    code,
    kind: tone,
    text: text[request.locale],
  }));
  return { allowed: true, effects, ...looked };
}
