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

let zone: string | undefined;

/** The IANA time zone dates are shown in: the browser's. */
export const timeZone = (): string =>
  (zone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Makes the browser load its calendars and numbers, which takes a phone as long as drawing a page. */
export const loadCalendars = (): void => void timeZone();
