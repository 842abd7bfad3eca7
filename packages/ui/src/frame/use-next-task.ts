import { createSignal, onCleanup, type Accessor } from 'solid-js';

/**
 * False while its component is drawn, true a task later: what waits for it is drawn apart, and a slow
 * phone can paint or answer a tap in between. `between` is done in a task of its own before.
 */
export function useNextTask(between?: () => void): Accessor<boolean> {
  const [isNext, setIsNext] = createSignal(false);
  const next = () => setTimeout(() => setIsNext(true));
  const start = () => {
    between?.();
    timer = next();
  };
  let timer = between === undefined ? next() : setTimeout(start);
  onCleanup(() => clearTimeout(timer));
  return isNext;
}
