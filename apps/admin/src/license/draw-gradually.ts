import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';

/** Rows drawn per frame; few enough that a slow phone stays responsive. */
const STEP = 8;

/** The first list of a visit has been drawn; later ones are quick, and Back needs their whole height at once. */
let isWarm = false;

/** The rows to draw now: on a cold start none with the table itself and then some in each frame, later all at once. */
export function drawGradually<T>(rows: Accessor<readonly T[]>) {
  const isCold = !isWarm;
  const all = Number.POSITIVE_INFINITY;
  const [count, setCount] = createSignal(isWarm ? all : 0);
  let frame = 0;
  const wait = () => (frame = requestAnimationFrame(() => setTimeout(more)));
  const more = () => {
    isWarm = count() + STEP >= rows().length;
    setCount((before) => (isWarm ? all : before + STEP));
    if (!isWarm) wait();
  };
  if (!isWarm) wait();
  onCleanup(() => cancelAnimationFrame(frame));
  const drawn = createMemo(() => (count() >= rows().length ? rows() : rows().slice(0, count())));
  return { drawn, isCold };
}
