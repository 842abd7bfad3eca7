import type { ExplanationStep } from '@signet/domain/explanation/explanation';
import type { LicenseVerdict } from '@signet/domain/runtime/judge-license';
import type { RuntimeState } from '@signet/domain/runtime/runtime-state';

/** A verdict as JSON: the same members as the API's answer, in English, with the claims as they are signed. */
export function viewVerdict({ valid, code, claims, runtime, explanation }: LicenseVerdict) {
  return {
    valid,
    code,
    ...(claims === null ? {} : { claims }),
    runtime: viewRuntime(runtime),
    explanation: explanation.map(viewStep),
  };
}

function viewRuntime({ name, capabilities, effects, fallbackTier, page, error }: RuntimeState) {
  return {
    name,
    capabilities,
    effects: effects.map(({ en }) => en),
    fallback_tier: fallbackTier ?? null,
    page: page ?? null,
    refusal: error?.code ?? null,
  };
}

function viewStep({ rule, outcome, input, threshold, text, code, fix, docs }: ExplanationStep) {
  return {
    rule,
    outcome,
    input,
    threshold,
    text: text.en,
    code: code ?? null,
    fix: fix?.en ?? null,
    docs,
  };
}
