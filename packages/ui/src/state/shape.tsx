import type { JSX } from 'solid-js';

/** Filled where `fill`, otherwise an outline. */
const paths = {
  dot: { d: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z', fill: true },
  ring: { d: 'M6 2.25a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5Z', fill: false },
  clock: { d: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM6 3.8V6l1.6 1', fill: false },
  triangle: { d: 'M6 1.2 11.3 10.6H.7Z', fill: true },
  square: { d: 'M2 2h8v8H2Z', fill: true },
  dash: { d: 'M2 6h8', fill: false },
  bars: { d: 'M4 2v8M8 2v8', fill: false },
  cross: { d: 'm2.5 2.5 7 7m0-7-7 7', fill: false },
  back: { d: 'M4.5 2 2 4.5 4.5 7M2 4.5h5a2.5 2.5 0 0 1 0 5H5', fill: false },
  arrow: { d: 'M2 6h8M7 3l3 3-3 3', fill: false },
  check: { d: 'm2 6.5 2.7 2.7L10 3.2', fill: false },
} as const;

export type ShapeName = keyof typeof paths;

/** The shape of a state. Never alone: a word stands beside it (U11). Takes its color from `.tone-*`. */
export function Shape(props: { readonly name: ShapeName }): JSX.Element {
  const drawn = () => paths[props.name];
  return (
    <svg
      class="shape"
      viewBox="0 0 12 12"
      fill={drawn().fill ? 'currentColor' : 'none'}
      stroke={drawn().fill ? 'none' : 'currentColor'}
      stroke-width={props.name === 'clock' ? 1.25 : 1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={drawn().d} />
    </svg>
  );
}
