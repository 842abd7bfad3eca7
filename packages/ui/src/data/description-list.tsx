import { For, type JSX } from 'solid-js';

export interface Description {
  readonly term: string;
  readonly value: JSX.Element;
}

/** Facts of one thing, term beside value; one below the other on a phone. */
export function DescriptionList(props: { readonly items: readonly Description[] }): JSX.Element {
  return (
    <dl class="list">
      <For each={props.items}>
        {(item) => (
          <div>
            <dt>{item.term}</dt>
            <dd>{item.value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
