import { A } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { m } from '../messages.ts';
import { cellClass } from './sort-header.tsx';
import type { Column, TableProps } from './table-props.ts';

/** One row: a check, the header cell with the row's link, then the other cells. */
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
      <For each={props.table.columns}>
        {(column, index) => (
          <Show when={index() === 0} fallback={<Cell column={column} row={props.row} />}>
            <th scope="row" role="rowheader">
              <Show when={props.table.rowHref} fallback={column.cell(props.row)}>
                {(href) => (
                  <A href={href()(props.row)} class="row-link" data-row-link>
                    {column.cell(props.row)}
                  </A>
                )}
              </Show>
            </th>
          </Show>
        )}
      </For>
    </tr>
  );
}

function Cell<Row>(props: { readonly column: Column<Row>; readonly row: Row }): JSX.Element {
  const label = () =>
    props.column.plainOnCard === true || props.column.look === 'actions'
      ? undefined
      : props.column.header;
  return (
    <td role="cell" class={cellClass(props.column.look)} data-label={label()}>
      {props.column.cell(props.row)}
    </td>
  );
}
