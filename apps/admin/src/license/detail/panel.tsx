import type { JSX } from 'solid-js';

/** A titled box. */
export function Panel(props: { readonly title: string; readonly children: JSX.Element }) {
  return (
    <section class="panel">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
