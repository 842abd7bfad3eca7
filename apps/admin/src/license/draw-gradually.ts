import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';

/** Rows drawn per frame after the first screen; few enough that a slow phone stays responsive. */
const STEP = 4;

/** The first list of a visit has been drawn; later ones are quick, and Back needs their whole height at once. */
let isWarm = false;

/**
 * The rows to draw now: on a cold start first those that fill the screen, then a few more in each
 * frame; later all at once.
 */
export function drawGradually<T>(rows: Accessor<readonly T[]>): Accessor<readonly T[]> {
  const screen = Math.ceil(window.innerHeight / (window.innerWidth < 640 ? 110 : 33));
  const [count, setCount] = createSignal(isWarm ? Number.POSITIVE_INFINITY : screen);
  let frame = 0;
  const more = () => {
    setCount((before) => before + STEP);
    isWarm = count() >= rows().length;
    if (!isWarm) frame = requestAnimationFrame(() => setTimeout(more));
  };
  if (!isWarm) frame = requestAnimationFrame(() => setTimeout(more));
  onCleanup(() => cancelAnimationFrame(frame));
  return createMemo(() => (count() >= rows().length ? rows() : rows().slice(0, count())));
}
