import type { Locale } from '@signet/domain/catalog/localized-text';
import { type RuntimeState, runtimeStateNames } from '@signet/domain/runtime/runtime-state';
import * as z from 'zod';
import { explanationView, viewExplanation } from '../explanation-view.ts';

/** What an install that holds the license may do now, and why. */
export const runtimeView = z
  .object({
    name: z.enum(runtimeStateNames),
    capabilities: z.object({
      core: z.boolean(),
      cloud: z.boolean(),
      updates: z.boolean(),
      support: z.boolean(),
      downloads: z.boolean(),
    }),
    effects: z.array(z.string()),
    explanation: explanationView,
    fallbackTier: z.string().nullable(),
  })
  .meta({ id: 'Runtime' });

/** Draws a runtime state in the request's language. */
export function viewRuntime(state: RuntimeState, locale: Locale): z.infer<typeof runtimeView> {
  return {
    name: state.name,
    capabilities: { ...state.capabilities },
    effects: state.effects.map((effect) => effect[locale]),
    explanation: viewExplanation(state.explanation, locale),
    fallbackTier: state.fallbackTier ?? null,
  };
}
