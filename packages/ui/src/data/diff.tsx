import { For, Show, type JSX } from 'solid-js';
import { m } from '../messages.ts';

/** One field; an absent side means empty. Equal sides are listed as unchanged. */
export interface Change {
  readonly field: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Before and after, field by field. */
export function Diff(props: {
  readonly changes: readonly Change[];
  readonly caption?: string;
}): JSX.Element {
  const changed = () => props.changes.filter((change) => change.before !== change.after);
  const same = () =>
    props.changes.filter((change) => change.before === change.after).map((change) => change.field);
  const side = (value: string | undefined) => value ?? <span class="soft">{m.diff_empty()}</span>;
  return (
    <div>
      <table class="diff">
        <caption class="hidden-text">{props.caption ?? m.diff_label()}</caption>
        <thead class="hidden-text">
          <tr>
            <td />
            <th scope="col">{m.diff_before()}</th>
            <th scope="col">{m.diff_after()}</th>
          </tr>
        </thead>
        <tbody>
          <For each={changed()}>
            {(change) => (
              <tr>
                <th scope="row">{change.field}</th>
                <td>
                  <span aria-hidden="true">− </span>
                  <Show when={change.before} fallback={side(undefined)}>
                    <del>{change.before}</del>
                  </Show>
                </td>
                <td>
                  <span aria-hidden="true">+ </span>
                  <ins>{side(change.after)}</ins>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={same().length > 0}>
        <p class="soft mt-2">{m.diff_unchanged({ fields: same().join(', ') })}</p>
      </Show>
    </div>
  );
}
