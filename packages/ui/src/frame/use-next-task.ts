import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { timeZone } from '../i18n/clock.ts';

let isStarted = false;

/**
 * False while a visit's first page is drawn, true two tasks later: the frame comes first, then the
 * browser loads its calendars, then the page. Each is short enough for a slow phone to answer a tap
 * in between. Later pages are drawn at once.
 */
export function useNextTask(): Accessor<boolean> {
  const [isNext, setIsNext] = createSignal(isStarted);
  if (isStarted) return isNext;
  let timer = setTimeout(() => {
    timeZone();
    timer = setTimeout(() => {
      isStarted = true;
      setIsNext(true);
    });
  });
  onCleanup(() => clearTimeout(timer));
  return isNext;
}
