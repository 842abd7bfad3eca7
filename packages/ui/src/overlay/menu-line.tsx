import { A } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';

/** One line of a menu: an act, a link, or one of several choices. */
export interface MenuItem {
  readonly label: string;
  /** What the verb means, in one sentence. */
  readonly hint?: string | undefined;
  /** Why it cannot be used now: stays in the menu, focusable (U8). */
  readonly unavailable?: string | undefined;
  readonly href?: string;
  readonly onSelect?: () => void;
  /** For a choice among lines: whether it is the chosen one. */
  readonly checked?: boolean;
  /** A hairline above. */
  readonly divided?: boolean;
}

/** Draws a line of a Menu. */
export function MenuLine(props: {
  readonly item: MenuItem;
  readonly onDone: () => void;
}): JSX.Element {
  const select = () => {
    if (props.item.unavailable !== undefined) return;
    props.onDone();
    props.item.onSelect?.();
  };
  const content = () => (
    <>
      {props.item.label}
      <Show when={props.item.unavailable ?? props.item.hint}>
        {(hint) => <span class="menu-hint">{hint()}</span>}
      </Show>
    </>
  );
  return (
    <>
      <Show when={props.item.divided}>
        <div class="menu-divider" role="separator" />
      </Show>
      <Show
        when={props.item.href}
        fallback={
          <button
            type="button"
            class="menu-item"
            role={props.item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={props.item.checked}
            aria-disabled={props.item.unavailable === undefined ? undefined : 'true'}
            tabindex="-1"
            onClick={select}
          >
            {content()}
          </button>
        }
      >
        {(href) => (
          <A
            href={href()}
            class="menu-item"
            role="menuitem"
            tabindex="-1"
            onClick={() => props.onDone()}
          >
            {content()}
          </A>
        )}
      </Show>
    </>
  );
}
