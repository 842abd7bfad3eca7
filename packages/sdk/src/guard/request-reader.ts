/** How the guard reads a framework's request: the only thing about it that differs between adapters. */
export interface RequestReader<R> {
  /** The host the visitor asked for: the `Host` header, or a forwarded one where the framework trusts the proxy (R10). */
  host(request: R): string | undefined;
  method(request: R): string;
  /** The path, with or without its query, as the visitor asked for it. */
  url(request: R): string;
  header(request: R, name: 'accept' | 'accept-language'): string | undefined;
  /** What the framework's log calls this request; left out of answers where there is nothing. */
  id?(request: R): string | undefined;
}
