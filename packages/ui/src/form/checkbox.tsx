import { Show, type JSX } from 'solid-js';
import { describedBy, fieldId, FieldNotes, type FieldProps } from './field.tsx';

export interface CheckboxProps extends FieldProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Why it cannot be changed now, as visible text. */
  readonly unavailable?: string | undefined;
}

/** One yes-or-no choice with its label to the right. */
export function Checkbox(props: CheckboxProps): JSX.Element {
  const hint = () => props.unavailable ?? props.hint;
  return (
    <div class="field">
      <label class="choice" data-unavailable={props.unavailable}>
        <input
          type="checkbox"
          id={fieldId(props.name)}
          name={props.name}
          checked={props.checked}
          disabled={props.unavailable !== undefined}
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={describedBy({ ...props, hint: hint() })}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      <Show when={hint() ?? props.error}>
        <FieldNotes {...props} hint={hint()} />
      </Show>
    </div>
  );
}
