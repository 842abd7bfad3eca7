import { createUniqueId, Show, type JSX } from 'solid-js';

export interface ButtonProps {
  /** `primary` once a page; `danger` only inside dangerous dialogs; `quiet` beside text; `icon` needs `label`. */
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet' | 'icon';
  readonly type?: 'button' | 'submit';
  /** Accessible name where the content is only a sign. Must contain the visible words. */
  readonly label?: string;
  /** At work: keeps its label, shows a spinner, ignores clicks (U7). */
  readonly busy?: boolean;
  /** Why it cannot be used now: shown beside it, and the button stays focusable (U8). */
  readonly unavailable?: string | undefined;
  /** The single-key shortcut to show, e.g. `i`. */
  readonly keys?: string;
  readonly autofocus?: boolean;
  readonly form?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly ref?: (element: HTMLButtonElement) => void;
  readonly children: JSX.Element;
}

/** A button that never leaves the tab order and never fires twice while at work. */
export function Button(props: ButtonProps): JSX.Element {
  const reasonId = createUniqueId();
  const idle = () => props.busy !== true && props.unavailable === undefined;
  const press = (event: MouseEvent) => {
    if (idle()) props.onClick?.(event);
    else event.preventDefault();
  };
  return (
    <>
      <button
        ref={(element) => props.ref?.(element)}
        type={props.type ?? 'button'}
        form={props.form}
        class={`button button-${props.kind ?? 'plain'}`}
        aria-label={props.label}
        aria-disabled={idle() ? undefined : 'true'}
        aria-busy={props.busy === true ? 'true' : undefined}
        aria-describedby={props.unavailable === undefined ? undefined : reasonId}
        autofocus={props.autofocus}
        onClick={press}
      >
        <Show when={props.busy}>
          <span class="spinner" aria-hidden="true" />
        </Show>
        {props.children}
        <Show when={props.keys}>{(keys) => <kbd aria-hidden="true">{keys()}</kbd>}</Show>
      </button>
      <Show when={props.unavailable}>
        {(reason) => (
          <span class="button-reason" id={reasonId}>
            {reason()}
          </span>
        )}
      </Show>
    </>
  );
}
