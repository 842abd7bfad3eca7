import { A } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';

export interface LinkButtonProps {
  readonly href: string;
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly keys?: string;
  /** Leaves the app (Stripe, docs): plain navigation, not the router. */
  readonly external?: boolean;
  readonly download?: string;
  readonly children: JSX.Element;
}

/** A link that looks like a button: for whatever has an address, so that Ctrl-click opens a tab. */
export function LinkButton(props: LinkButtonProps): JSX.Element {
  const look = () => `button button-${props.kind ?? 'plain'}`;
  const keys = () => (
    <Show when={props.keys}>{(text) => <kbd aria-hidden="true">{text()}</kbd>}</Show>
  );
  return (
    <Show
      when={props.external === true || props.download !== undefined}
      fallback={
        <A href={props.href} class={look()}>
          {props.children}
          {keys()}
        </A>
      }
    >
      <a href={props.href} class={look()} download={props.download} rel="external noreferrer">
        {props.children}
        {keys()}
      </a>
    </Show>
  );
}
