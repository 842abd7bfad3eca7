/**
 * The one-time secret of `#t=…`, removed from the address at once so that neither history nor a
 * shared screen keeps it.
 */
export function takeLinkToken(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('t');
  if (token === null) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
