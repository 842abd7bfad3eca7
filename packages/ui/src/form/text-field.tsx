import { Show, type JSX } from 'solid-js';
import { describedBy, Field, fieldId, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'number' | 'tel';
  /** Several lines. */
  readonly rows?: number;
  readonly autocomplete?: JSX.HTMLAutocomplete;
  readonly inputmode?: 'text' | 'email' | 'numeric' | 'decimal' | 'url';
  readonly placeholder?: string;
  readonly autofocus?: boolean;
  readonly mono?: boolean;
  readonly onBlur?: () => void;
}

/** One line of text (or several with `rows`). Never pre-validated by the browser: the form explains itself. */
export function TextField(props: TextFieldProps): JSX.Element {
  const shared = () => ({
    id: fieldId(props.name),
    name: props.name,
    class: props.mono === true ? 'input mono' : 'input',
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
    'aria-describedby': describedBy(props),
    autocomplete: props.autocomplete ?? ('off' as const),
    placeholder: props.placeholder,
    autofocus: props.autofocus,
    onBlur: () => props.onBlur?.(),
  });
  return (
    <Field {...props}>
      <Show
        when={props.rows}
        fallback={
          <input
            {...shared()}
            type={props.type ?? 'text'}
            inputmode={props.inputmode}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        }
      >
        {(rows) => (
          <textarea
            {...shared()}
            rows={rows()}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        )}
      </Show>
    </Field>
  );
}
