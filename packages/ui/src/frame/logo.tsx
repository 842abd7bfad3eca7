import type { JSX } from 'solid-js';

/** The mark: a wax seal with an S cut into it. Takes the color of the text; favicon.svg is its twin. */
export function Logo(): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="currentColor"
        d="M16 3.4Q20.3 -0 22.3 5.1Q27.7 4.3 26.9 9.7Q32 11.7 28.6 16Q32 20.3 26.9 22.3Q27.7 27.7 22.3 26.9Q20.3 32 16 28.6Q11.7 32 9.7 26.9Q4.3 27.7 5.1 22.3Q-0 20.3 3.4 16Q-0 11.7 5.1 9.7Q4.3 4.3 9.7 5.1Q11.7 -0 16 3.4Z"
      />
      <path
        fill="none"
        stroke="var(--paper)"
        stroke-width="2.6"
        stroke-linecap="round"
        d="M20.2 12.3c-.8-1.5-2.3-2.3-4.2-2.3-2.4 0-4.1 1.2-4.1 3 0 4.2 8.4 2 8.4 6.2 0 1.8-1.8 3-4.3 3-1.9 0-3.5-.8-4.3-2.3"
      />
    </svg>
  );
}
