import { For, Show, type JSX } from 'solid-js';
import { describedBy, fieldId, FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import type { Choice } from './select.tsx';

export interface ChoiceGroupProps<T extends string> extends FieldProps {
  readonly type: 'radio' | 'checkbox';
  readonly choices: readonly Choice<T>[];
  readonly isChosen: (value: T) => boolean;
  readonly onChoose: (value: T, chosen: boolean) => void;
  /** One below the other; otherwise in a line that wraps. */
  readonly stacked?: boolean;
}

/** The fieldset behind RadioGroup and CheckboxGroup. Its first control carries the field's id. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>): JSX.Element {
  return (
    <fieldset class="field" aria-describedby={describedBy(props)}>
      <legend class="field-label">
        <FieldLabel label={props.label} optional={props.optional} />
      </legend>
      <FieldNotes {...props} />
      <div class={props.stacked === true ? 'choices choices-stacked' : 'choices'}>
        <For each={props.choices}>
          {(choice, index) => (
            <label class="choice" data-unavailable={choice.unavailable}>
              <input
                type={props.type}
                id={index() === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index()}`}
                name={props.name}
                value={choice.value}
                checked={props.isChosen(choice.value)}
                disabled={choice.unavailable !== undefined}
                onChange={(event) => props.onChoose(choice.value, event.currentTarget.checked)}
              />
              <span>
                {choice.label}
                <Show when={choice.unavailable ?? choice.hint}>
                  {(hint) => <span class="menu-hint">{hint()}</span>}
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
