import { For, Show, type JSX } from 'solid-js';
import { m } from '../messages.ts';
import { SortHeader } from './sort-header.tsx';
import type { TableProps } from './table-props.ts';
import { TableRow } from './table-row.tsx';

/** A native table; under 640 px each row is a card. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const allSelected = () =>
    props.rows.length > 0 &&
    props.rows.every((row) => props.selection?.keys.has(props.rowKey(row)) === true);
  return (
    <div class="table-frame">
      <table class="table" classList={{ 'table-cold': props.isCold === true }} role="table">
        <caption class="hidden-text">{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Show when={props.selection}>
              {(selection) => (
                <td class="cell-check" role="cell">
                  <label>
                    <input
                      type="checkbox"
                      aria-label={m.table_select_all()}
                      checked={allSelected()}
                      onChange={(event) => selection().onToggleAll(event.currentTarget.checked)}
                    />
                  </label>
                </td>
              )}
            </Show>
            <For each={props.columns}>
              {(column) => <SortHeader column={column} sort={props.sort} onSort={props.onSort} />}
            </For>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <For each={props.rows}>{(row) => <TableRow row={row} table={props} />}</For>
        </tbody>
      </table>
    </div>
  );
}
