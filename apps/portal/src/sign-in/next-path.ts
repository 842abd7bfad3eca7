/** The page to go to after the sign-in: one of ours, whatever the address says. */
export function nextPath(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
