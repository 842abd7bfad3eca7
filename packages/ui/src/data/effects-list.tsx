import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import type { EffectTone } from '@signet/domain/license/effect-text';
import { createUniqueId, For, type JSX } from 'solid-js';
import { locale } from '../i18n/locale.ts';
import { m } from '../messages.ts';
import { Shape, type ShapeName } from '../state/shape.tsx';
import type { Tone } from '../state/tone.ts';

/** One true consequence from `preview`, as the domain tells it: something stops, stays, changes or is to be known. */
export interface ShownEffect {
  readonly tone: EffectTone;
  readonly text: string | LocalizedText;
}

const looks = {
  stops: { shape: 'cross', tone: 'bad', word: m.effect_stops },
  keeps: { shape: 'check', tone: 'good', word: m.effect_keeps },
  changes: { shape: 'arrow', tone: 'idle', word: m.effect_changes },
  note: { shape: 'triangle', tone: 'warn', word: m.effect_note },
} as const satisfies Record<EffectTone, { shape: ShapeName; tone: Tone; word: () => string }>;

/** "What happens" in a dangerous dialog: one line an effect, with shape and word (U5). */
export function EffectsList(props: { readonly effects: readonly ShownEffect[] }): JSX.Element {
  const titleId = createUniqueId();
  return (
    <section>
      <p class="font-semibold" id={titleId}>
        {m.dialog_effects()}
      </p>
      <ul class="effects mt-2" aria-labelledby={titleId}>
        <For each={props.effects}>
          {(effect) => (
            <li class={`tone-${looks[effect.tone].tone}`}>
              <Shape name={looks[effect.tone].shape} />
              <span>
                <span class="soft">{looks[effect.tone].word()}</span>{' '}
                {typeof effect.text === 'string' ? effect.text : effect.text[locale()]}
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
