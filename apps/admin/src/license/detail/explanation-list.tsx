import { m } from '@signet/ui/messages';
import { Shape } from '@signet/ui/state/shape.tsx';
import { For, Show } from 'solid-js';
import type { LicenseDetail } from './license-detail.ts';

/** Why a decision came out as it did, rule by rule. */
export type Explanation = NonNullable<LicenseDetail['runtime']>['explanation'];

const looks = {
  pass: { shape: 'check', tone: 'good', word: m.explain_pass },
  fail: { shape: 'cross', tone: 'bad', word: m.explain_fail },
  note: { shape: 'dash', tone: 'idle', word: m.explain_note },
} as const;

/** The steps of a decision, with shape and word each. */
export function ExplanationList(props: { readonly steps: Explanation }) {
  return (
    <ul class="effects">
      <For each={props.steps}>
        {(step) => (
          <li class={`tone-${looks[step.outcome].tone}`}>
            <Shape name={looks[step.outcome].shape} />
            <span>
              <span class="hidden-text">{looks[step.outcome].word()}: </span>
              {step.text} <code class="soft">{step.rule}</code>
              <Show when={step.fix}>
                <span class="soft"> {step.fix}</span>
              </Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
