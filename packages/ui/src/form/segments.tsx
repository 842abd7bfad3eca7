import { createUniqueId, For, type JSX } from 'solid-js';
import type { Choice } from './select.tsx';

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few short choices in one line, one always chosen: range, theme, language, density. */
export function Segments<T extends string>(props: SegmentsProps<T>): JSX.Element {
  const name = createUniqueId();
  return (
    <fieldset class="segments-group">
      <legend class="hidden-text">{props.label}</legend>
      <div class="segments">
        <For each={props.choices}>
          {(choice) => (
            <label>
              <input
                type="radio"
                name={name}
                checked={choice.value === props.value}
                onChange={() => props.onChange(choice.value)}
              />
              {choice.label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
