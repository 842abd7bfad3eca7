import { Show, type JSX } from 'solid-js';
import { m } from '../messages.ts';

/** What every form control accepts. */
export interface FieldProps {
  /** Unique in the form; the control's id is `field-${name}`, which FormErrors links to. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and how to fix it, in the same words as the summary. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

export const fieldId = (name: string): string => `field-${name}`;

/** Ids of hint and error for `aria-describedby`, or undefined when there is neither. */
export function describedBy(props: FieldProps): string | undefined {
  const ids = [
    props.hint === undefined ? undefined : `${fieldId(props.name)}-hint`,
    props.error === undefined ? undefined : `${fieldId(props.name)}-error`,
  ].filter((id) => id !== undefined);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Label, hint and error around one control. */
export function Field(props: FieldProps & { readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="field">
      <label class="field-label" for={fieldId(props.name)}>
        <FieldLabel label={props.label} optional={props.optional} />
      </label>
      <FieldNotes {...props} />
      {props.children}
    </div>
  );
}

/** The label's text with "(optional)" where it applies. */
export function FieldLabel(props: {
  readonly label: string;
  readonly optional?: boolean | undefined;
}): JSX.Element {
  return (
    <>
      {props.label}
      <Show when={props.optional}>
        <span class="field-optional"> {m.form_optional()}</span>
      </Show>
    </>
  );
}

/** Hint and error lines, addressed by {@link describedBy}. */
export function FieldNotes(props: FieldProps): JSX.Element {
  return (
    <>
      <Show when={props.hint}>
        <span class="field-hint" id={`${fieldId(props.name)}-hint`}>
          {props.hint}
        </span>
      </Show>
      <Show when={props.error}>
        <span class="field-error" id={`${fieldId(props.name)}-error`}>
          <span class="hidden-text">{m.form_error()} </span>
          {props.error}
        </span>
      </Show>
    </>
  );
}
