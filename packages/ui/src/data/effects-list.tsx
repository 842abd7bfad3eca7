import { createUniqueId, For, type JSX } from 'solid-js';
import { m } from '../messages.ts';
import { Shape, type ShapeName } from '../state/shape.tsx';
import type { Tone } from '../state/tone.ts';

/** One true consequence from `preview`: something stops, stays or changes. */
export interface Effect {
  readonly kind: 'stops' | 'keeps' | 'changes';
  readonly text: string;
}

const looks = {
  stops: { shape: 'cross', tone: 'bad', word: m.effect_stops },
  keeps: { shape: 'check', tone: 'good', word: m.effect_keeps },
  changes: { shape: 'arrow', tone: 'idle', word: m.effect_changes },
} as const satisfies Record<Effect['kind'], { shape: ShapeName; tone: Tone; word: () => string }>;

/** "What happens" in a dangerous dialog: one line an effect, with shape and word (U5). */
export function EffectsList(props: { readonly effects: readonly Effect[] }): JSX.Element {
  const titleId = createUniqueId();
  return (
    <section>
      <p class="font-semibold" id={titleId}>
        {m.dialog_effects()}
      </p>
      <ul class="effects mt-2" aria-labelledby={titleId}>
        <For each={props.effects}>
          {(effect) => (
            <li class={`tone-${looks[effect.kind].tone}`}>
              <Shape name={looks[effect.kind].shape} />
              <span>
                <span class="soft">{looks[effect.kind].word()}</span> {effect.text}
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
