import type { TRPCClient } from '@trpc/client';
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

interface SendOptions {
  readonly signal?: AbortSignal;
  readonly context?: { readonly idempotencyKey?: unknown };
}

/** An answer that is an error; `data` is the body as the API tells it. */
class CallError extends Error {
  override readonly name = 'CallError';
  readonly data: unknown;

  constructor(path: string, data: unknown) {
    super(`${path} was refused`);
    this.data = data;
  }
}

/**
 * The typed procedures of a server: `call` for commands, `ask` for what solid-query keeps. Speaks
 * tRPC's protocol for single calls itself: its client would be a seventh of the portal's script.
 */
export function createApi<Router extends AnyRouter>(
  fetch: typeof globalThis.fetch,
): { readonly call: TRPCClient<Router>; readonly ask: Ask<TRPCClient<Router>> } {
  const send = async (path: string, input: unknown, options: SendOptions = {}) => {
    // Queries go by POST too: what a person typed stays out of URLs and their logs.
    const answer = await fetch(`/trpc/${path}`, {
      method: 'POST',
      headers: headersOf(options),
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new CallError(path, field(field(said, 'error'), 'data'));
    return field(field(said, 'result'), 'data');
  };
  const call = at([], (path, [input, options]) => {
    // The last name is `query` or `mutate`, which the server knows by itself.
    return send(path.slice(0, -1).join('.'), input, readOptions(options));
  });
  const ask = at([], (path, [input]): Asked<unknown> => {
    const name = path.join('.');
    return { queryKey: [name, input], queryFn: ({ signal }) => send(name, input, { signal }) };
  });
  return { call: call as TRPCClient<Router>, ask: ask as Ask<TRPCClient<Router>> };
}

function headersOf({ context }: SendOptions): Record<string, string> {
  const key = context?.idempotencyKey;
  const always = { 'content-type': 'application/json', 'accept-language': locale() };
  return typeof key === 'string' ? { ...always, 'idempotency-key': key } : always;
}

function readOptions(options: unknown): SendOptions {
  return typeof options === 'object' && options !== null ? options : {};
}

/** Collects the names of a path until it is called: `at.license.get(input)`. */
function at(
  path: readonly string[],
  run: (path: readonly string[], args: readonly unknown[]) => unknown,
): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => at([...path, String(name)], run),
    apply: (_, __, args: readonly unknown[]) => run(path, args),
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
