import { createEffect, createUniqueId, For, on, Show, type JSX } from 'solid-js';
import { m } from '../messages.ts';
import { fieldId } from './field.tsx';

/** What is wrong with one field; `field` is the control's `name`. Without it the line is plain text. */
export interface FormError {
  readonly field?: string | undefined;
  readonly text: string;
}

/**
 * "There is a problem": lists the errors of the last submit, takes the focus when a new list arrives,
 * and each line leads to its field (U9). Give it a new array on each failed submit.
 */
export function FormErrors(props: { readonly errors: readonly FormError[] }): JSX.Element {
  const titleId = createUniqueId();
  let box: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.errors,
      (errors) => {
        if (errors.length > 0) box?.focus();
      },
    ),
  );
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault();
    document.getElementById(fieldId(field))?.focus();
  };
  return (
    <Show when={props.errors.length > 0}>
      <div
        class="form-errors"
        role="alert"
        tabindex="-1"
        aria-labelledby={titleId}
        ref={(element) => (box = element)}
      >
        <h2 id={titleId}>{m.form_problem()}</h2>
        <ul>
          <For each={props.errors}>
            {(error) => (
              <li>
                <Show when={error.field} fallback={error.text}>
                  {(field) => (
                    <a href={`#${fieldId(field())}`} onClick={(event) => go(event, field())}>
                      {error.text}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** The error of one field, in the summary's words. */
export function errorOf(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}
