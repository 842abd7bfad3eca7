import { createEffect, onCleanup } from 'solid-js';

/** While `active`, the browser asks before the page is left or reloaded: an uncopied secret, a filled form. */
export function useLeaveGuard(active: () => boolean): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  createEffect(() => {
    if (!active()) return;
    window.addEventListener('beforeunload', ask);
    onCleanup(() => window.removeEventListener('beforeunload', ask));
  });
}
