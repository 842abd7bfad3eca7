import { Show, type JSX } from 'solid-js';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';
import { Shape, type ShapeName } from './shape.tsx';
import type { Tone } from './tone.ts';

const shapes: Record<Tone, ShapeName> = {
  info: 'ring',
  good: 'check',
  warn: 'triangle',
  bad: 'square',
  idle: 'dash',
};

export interface BannerProps {
  readonly tone: Tone;
  readonly children: JSX.Element;
  readonly actions?: JSX.Element;
  readonly onHide?: () => void;
}

/** One line above the content that asks for a look; `bad` is announced at once. */
export function Banner(props: BannerProps): JSX.Element {
  const word = () =>
    ({
      info: m.tone_info(),
      idle: m.tone_info(),
      good: m.tone_good(),
      warn: m.tone_warn(),
      bad: m.tone_bad(),
    })[props.tone];
  return (
    <div class={`banner tone-${props.tone}`} role={props.tone === 'bad' ? 'alert' : 'status'}>
      <p class="banner-text">
        <Shape name={shapes[props.tone]} />
        <span>
          <span class="hidden-text">{word()} </span>
          {props.children}
        </span>
      </p>
      <Show when={props.actions ?? props.onHide}>
        <span class="actions">
          {props.actions}
          <Show when={props.onHide}>
            {(hide) => (
              <Button kind="quiet" onClick={() => hide()()}>
                {m.action_hide()}
              </Button>
            )}
          </Show>
        </span>
      </Show>
    </div>
  );
}
