import { createSignal, onCleanup } from 'solid-js';

const [instant, setInstant] = createSignal(Date.now());
let readers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** The present, refreshed twice a minute while a component shows it; one timer for the whole page. */
export function useNow(): () => number {
  if (readers === 0) {
    setInstant(Date.now());
    timer = setInterval(() => setInstant(Date.now()), 30_000);
  }
  readers += 1;
  onCleanup(() => {
    readers -= 1;
    if (readers === 0) clearInterval(timer);
  });
  return instant;
}

const [zone, setZone] = createSignal(new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The IANA time zone dates are shown in: the person's saved one, else the browser's. */
export const timeZone = zone;
export const setTimeZone = setZone;
