import { For, Show, type JSX } from 'solid-js';
import type { Choice } from '../form/select.tsx';
import { locale } from '../i18n/locale.ts';
import { formatNumber } from '../i18n/number-format.ts';
import { m } from '../messages.ts';
import { usePopover } from '../overlay/use-popover.ts';
import { Sign } from '../state/sign.tsx';

/** A value to filter by; `count` is how many rows it would leave. */
export interface FilterChoice<T extends string> extends Choice<T> {
  readonly count?: number | undefined;
}

export interface FilterChipProps<T extends string> {
  readonly label: string;
  readonly choices: readonly FilterChoice<T>[];
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
  /** Only one value at a time. */
  readonly single?: boolean;
}

/** One filter: says what it holds, opens a list of native controls, clears with its own button. */
export function FilterChip<T extends string>(props: FilterChipProps<T>): JSX.Element {
  const popover = usePopover({
    onShown: (list) =>
      (
        list.querySelector<HTMLElement>('input:checked') ?? list.querySelector<HTMLElement>('input')
      )?.focus(),
  });
  const on = () => props.values.length > 0;
  const summary = () => {
    const chosen = props.choices.filter((choice) => props.values.includes(choice.value));
    const first = chosen[0]?.label ?? props.values[0] ?? '';
    const more = props.values.length - 1;
    return more > 0 ? m.filter_selected({ first, more }) : first;
  };
  const choose = (value: T, chosen: boolean) => {
    const others = props.single === true ? [] : props.values.filter((other) => other !== value);
    props.onChange(chosen ? [...others, value] : others);
  };
  return (
    <span class="chip" classList={{ 'chip-on': on() }}>
      <button
        ref={popover.anchorRef}
        type="button"
        class="chip-button"
        popovertarget={popover.id}
        aria-expanded={popover.open()}
        data-filter
      >
        {props.label}
        <Show when={on()} fallback={<Sign name="chevron" />}>
          <span class="hidden-text">:</span> <span class="chip-value">{summary()}</span>
        </Show>
      </button>
      <Show when={on()}>
        <button
          type="button"
          class="chip-clear"
          aria-label={m.filter_clear_one({ filter: props.label })}
          onClick={() => props.onChange([])}
        >
          <Sign name="cross" />
        </button>
      </Show>
      <div
        ref={popover.popoverRef}
        id={popover.id}
        class="menu"
        popover="auto"
        onBeforeToggle={popover.onBeforeToggle}
      >
        <Show when={popover.open()}>
          <fieldset class="chip-options">
            <legend class="hidden-text">{props.label}</legend>
            <For each={props.choices}>
              {(choice) => (
                <label class="choice">
                  <input
                    type={props.single === true ? 'radio' : 'checkbox'}
                    name={popover.id}
                    checked={props.values.includes(choice.value)}
                    onChange={(event) => choose(choice.value, event.currentTarget.checked)}
                  />
                  {choice.label}
                  <Show when={choice.count}>
                    {(count) => <span class="chip-count">{formatNumber(count(), locale())}</span>}
                  </Show>
                </label>
              )}
            </For>
          </fieldset>
        </Show>
      </div>
    </span>
  );
}
