import type { JSX } from 'solid-js';

const paths = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  cross: 'm4 4 8 8m0-8-8 8',
  check: 'm3 8.5 3.2 3.2L13 5',
  chevron: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  left: 'm10 4-4 4 4 4',
  right: 'm6 4 4 4-4 4',
  dots: 'M3 8h.01M8 8h.01M13 8h.01',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  copy: 'M6 6h7.5v7.5H6zM3.5 10H2.5V2.5H10v1',
  mail: 'M2 4h12v8.5H2zM2 4.5 8 9l6-4.5',
  out: 'M6 3.5H3v9.5h9.5v-3M8.5 7.5 13 3m-3.5 0H13v3.5',
  plus: 'M8 3v10M3 8h10',
  flag: 'M4 14V2.5h8l-2 3 2 3H4',
} as const;

export type SignName = keyof typeof paths;

/** A small line drawing in the color of the text. Decorative: the word beside it (or the label) says it. */
export function Sign(props: { readonly name: SignName; readonly class?: string }): JSX.Element {
  return (
    <svg
      class={props.class}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={props.name === 'dots' ? 2 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[props.name]} />
    </svg>
  );
}
