const DISGUISED = /\.\.|%2e|%2f|%5c|\\|\/\//i;

/**
 * Whether a request's URL lies at or below one of the prefixes. A path that another layer could
 * read as a different one (`/admin/../shop`, `/admin%2f..`) never does.
 */
export function isBelow(url: string, prefixes: readonly string[]): boolean {
  const end = url.search(/[?#]/);
  const path = end === -1 ? url : url.slice(0, end);
  if (DISGUISED.test(path)) return false;
  return prefixes.some(
    (prefix) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`),
  );
}
