import { createSignal } from 'solid-js';

const [held, setHeld] = createSignal<string>();

/** The token of a mailed link that this page was opened with. */
export const linkToken = held;

/**
 * Takes a link's token out of the address at once, so that it stays neither in the history nor in
 * what is copied from the address bar; it is kept in memory only. Call before the router starts.
 */
export function catchLinkToken(): void {
  take();
  window.addEventListener('hashchange', take);
}

/** Forgets the token: it is used up, or a new one is asked for. */
export function dropLinkToken(): void {
  setHeld(undefined);
}

function take(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('t');
  if (token === null) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  setHeld(token);
}
