import { useResolvedPath } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import { m } from '../messages.ts';
import { cellClass } from './sort-header.tsx';
import type { Column, TableProps } from './table-props.ts';

/**
 * One row: a check, the header cell with the row's link, then the other cells. A page draws fifty of
 * these while a phone is still starting, so it is made of as few parts as will do.
 */
export function TableRow<Row>(props: {
  readonly row: Row;
  readonly table: TableProps<Row>;
}): JSX.Element {
  const key = () => props.table.rowKey(props.row);
  const selected = () => props.table.selection?.keys.has(key()) === true;
  return (
    <tr role="row" data-row data-selected={selected() ? '' : undefined}>
      <Show when={props.table.selection}>
        {(selection) => (
          <td class="cell-check" role="cell">
            <label>
              <input
                type="checkbox"
                data-row-check
                aria-label={m.table_select_row({ row: props.table.rowName(props.row) })}
                checked={selected()}
                onChange={(event) => selection().onToggle(key(), event.currentTarget.checked)}
              />
            </label>
          </td>
        )}
      </Show>
      {props.table.columns.map((column, index) =>
        index === 0 ? (
          <HeaderCell column={column} row={props.row} href={props.table.rowHref} />
        ) : (
          <Cell column={column} row={props.row} />
        ),
      )}
    </tr>
  );
}

function HeaderCell<Row>(props: {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly href: ((row: Row) => string) | undefined;
}): JSX.Element {
  return (
    <th scope="row" role="rowheader" class={cellClass(props.column)}>
      <Show when={props.href} fallback={props.column.cell(props.row)}>
        {(href) => <RowLink href={href()(props.row)}>{props.column.cell(props.row)}</RowLink>}
      </Show>
    </th>
  );
}

/** The router follows any link of its own; its component would also watch which of them is the current page. */
function RowLink(props: { readonly href: string; readonly children: JSX.Element }): JSX.Element {
  const address = useResolvedPath(() => props.href);
  return (
    <a href={address()} class="row-link" data-row-link>
      {props.children}
    </a>
  );
}

function Cell<Row>(props: { readonly column: Column<Row>; readonly row: Row }): JSX.Element {
  const label = () =>
    props.column.plainOnCard === true || props.column.look === 'actions'
      ? undefined
      : props.column.header;
  return (
    <td role="cell" class={cellClass(props.column)} data-label={label()}>
      {props.column.cell(props.row)}
    </td>
  );
}
