import { createTRPCClient, getUntypedClient, httpLink, type TRPCClient, type TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { locale } from '../i18n/locale.ts';

/** A router's queries in the words of solid-query: `useQuery(() => ask.license.get({ id }))`. */
export type Ask<Client> = {
  readonly [K in keyof Client]: Client[K] extends {
    query: (input: infer Input, ...rest: never) => Promise<infer Output>;
  }
    ? (input: Input) => Asked<Output>
    : Ask<Client[K]>;
};

interface Asked<Output> {
  readonly queryKey: readonly [path: string, input: unknown];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Output>;
}

/** The typed procedures of a server: `call` for commands, `ask` for what solid-query keeps. */
export function createApi<Router extends AnyRouter>(
  fetch: typeof globalThis.fetch,
): { readonly call: TRPCClient<Router>; readonly ask: Ask<TRPCClient<Router>> } {
  const headers = ({ op }: { readonly op: { readonly context: Record<string, unknown> } }) => {
    const key = op.context['idempotencyKey'];
    const language = { 'accept-language': locale() };
    return typeof key === 'string' ? { ...language, 'idempotency-key': key } : language;
  };
  // Queries go by POST: what a person typed stays out of URLs and their logs.
  const link = httpLink({
    url: '/trpc',
    methodOverride: 'POST',
    headers,
    fetch: (input, init) => fetch(input, init as RequestInit),
  });
  const call = createTRPCClient<Router>({ links: [link as TRPCLink<Router>] });
  const untyped = getUntypedClient(call);
  const at = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      get: (_, name) => at([...path, String(name)]),
      apply: (_, __, [input]: readonly unknown[]): Asked<unknown> => ({
        queryKey: [path.join('.'), input],
        queryFn: async ({ signal }) => untyped.query(path.join('.'), input, { signal }),
      }),
    });
  return { call, ask: at([]) as Ask<TRPCClient<Router>> };
}
