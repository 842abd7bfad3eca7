import { Show, type JSX } from 'solid-js';
import { m } from '../messages.ts';
import { Sign } from '../state/sign.tsx';

/** The order of a list. In the URL as `domain` or `-domain`, see url/list-state. */
export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

export interface SortHeaderProps {
  readonly column: {
    readonly id: string;
    readonly header: string;
    readonly sortable?: boolean;
    readonly look?: string;
    readonly room?: string;
  };
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
}

/** A column's header; a button with `aria-sort` where the server can sort by it. */
export function SortHeader(props: SortHeaderProps): JSX.Element {
  const active = () => (props.sort?.by === props.column.id ? props.sort : undefined);
  const direction = () => {
    const sort = active();
    if (sort === undefined) return undefined;
    return sort.descending ? 'descending' : 'ascending';
  };
  const press = () => {
    const sort = active();
    props.onSort?.({ by: props.column.id, descending: sort !== undefined && !sort.descending });
  };
  return (
    <th scope="col" role="columnheader" class={cellClass(props.column)} aria-sort={direction()}>
      <Show
        when={props.column.sortable === true && props.onSort !== undefined}
        fallback={
          <span class={props.column.look === 'actions' ? 'hidden-text' : ''}>
            {props.column.header}
          </span>
        }
      >
        <button
          type="button"
          class="sorter"
          title={m.table_sort_by({ column: props.column.header })}
          onClick={press}
        >
          {props.column.header}
          <Sign name={active()?.descending === true ? 'chevron' : 'up'} />
        </button>
      </Show>
    </th>
  );
}

/** The classes of a cell for its column's look and for the room that it takes. */
export function cellClass({ look, room }: SortHeaderProps['column']): string | undefined {
  const classes = [
    ...(look === undefined ? [] : [`cell-${look}`]),
    ...(look === 'actions' ? ['cell-tight'] : []),
    ...(room === undefined ? [] : [`cell-${room}`]),
  ];
  return classes.length === 0 ? undefined : classes.join(' ');
}
