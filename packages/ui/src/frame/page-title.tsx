import { createEffect, Show, type JSX } from 'solid-js';

export interface PageTitleProps {
  readonly title: string;
  /** Name of the app in the window's title: "Licenses · Signet". */
  readonly app?: string;
  /** Beside the title: total, status, id. */
  readonly beside?: JSX.Element;
  /** Link back to the list. */
  readonly trail?: JSX.Element;
  /** The page's primary action at the end. */
  readonly actions?: JSX.Element;
}

/** Says where you are, in the page and in the window's title, and holds the one primary action. */
export function PageTitle(props: PageTitleProps): JSX.Element {
  createEffect(() => {
    document.title = `${props.title} · ${props.app ?? 'Signet'}`;
  });
  return (
    <header class="page-title">
      <div class="page-title-text">
        <Show when={props.trail}>
          <span class="soft">{props.trail}</span>
        </Show>
        <h1>{props.title}</h1>
        {props.beside}
      </div>
      <Show when={props.actions}>
        <div class="actions">{props.actions}</div>
      </Show>
    </header>
  );
}
