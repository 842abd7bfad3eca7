import { Show, type JSX } from 'solid-js';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: JSX.Element;
  /** The next step; every empty page has one (U18). */
  readonly actions?: JSX.Element;
}

/** Nothing here: says why, and what to do next. One for first use, one for filters without a match (U10). */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="empty">
      <h2>{props.title}</h2>
      <Show when={props.children}>
        <p>{props.children}</p>
      </Show>
      <Show when={props.actions}>
        <div class="actions">{props.actions}</div>
      </Show>
    </div>
  );
}
