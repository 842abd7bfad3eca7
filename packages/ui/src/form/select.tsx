import { For, Show, type JSX } from 'solid-js';
import { describedBy, Field, fieldId, type FieldProps } from './field.tsx';

/** One thing to choose. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why it cannot be chosen now; stays visible (U8). */
  readonly unavailable?: string | undefined;
}

export interface SelectProps<T extends string> extends FieldProps {
  readonly choices: readonly Choice<T>[];
  readonly value: T | '';
  /** First line while nothing is chosen; leave out when a choice is always there. */
  readonly prompt?: string;
  readonly onChange: (value: T) => void;
}

/** A native select. */
export function Select<T extends string>(props: SelectProps<T>): JSX.Element {
  const change = (value: string) => {
    const chosen = props.choices.find((choice) => choice.value === value);
    if (chosen !== undefined) props.onChange(chosen.value);
  };
  return (
    <Field {...props}>
      <select
        id={fieldId(props.name)}
        name={props.name}
        class="input"
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
        onChange={(event) => change(event.currentTarget.value)}
      >
        <Show when={props.prompt}>
          <option value="" selected={props.value === ''}>
            {props.prompt}
          </option>
        </Show>
        <For each={props.choices}>
          {(choice) => (
            <option
              value={choice.value}
              selected={choice.value === props.value}
              disabled={choice.unavailable !== undefined}
            >
              {choice.label}
            </option>
          )}
        </For>
      </select>
    </Field>
  );
}
