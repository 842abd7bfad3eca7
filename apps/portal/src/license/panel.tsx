import { createUniqueId, type JSX } from 'solid-js';

/** One titled part of a page. */
export function Panel(props: {
  readonly title: string;
  readonly children: JSX.Element;
}): JSX.Element {
  const titleId = createUniqueId();
  return (
    <section class="panel grid content-start gap-3" aria-labelledby={titleId}>
      <h2 id={titleId}>{props.title}</h2>
      {props.children}
    </section>
  );
}
