import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';

/** Follows a value, but only once it has stood still for `wait` milliseconds. */
export function debounced<T>(value: Accessor<T>, wait: number): Accessor<T> {
  const [settled, setSettled] = createSignal(value());
  createEffect(
    on(
      value,
      (next) => {
        const timer = setTimeout(() => setSettled(() => next), wait);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return settled;
}
