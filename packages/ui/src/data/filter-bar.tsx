import { Show, type JSX } from 'solid-js';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';

export interface FilterBarProps {
  /** How many filters hold a value, the search included. */
  readonly active: number;
  readonly onClear: () => void;
  /** Controls at the end of the line: columns, density, export. */
  readonly end?: JSX.Element;
  /** SearchInput and FilterChips. */
  readonly children: JSX.Element;
}

/** Search and filters in one line that wraps. */
export function FilterBar(props: FilterBarProps): JSX.Element {
  return (
    <section class="filters" aria-label={m.filter_label()}>
      {props.children}
      <Show when={props.active > 0}>
        <Button kind="quiet" onClick={() => props.onClear()}>
          {m.filter_clear_all()}
        </Button>
      </Show>
      {props.end}
    </section>
  );
}
