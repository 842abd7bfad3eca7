import { initTRPC, TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { expect, test } from 'vitest';
import { apiError } from './api-error.ts';
import { createApi } from './create-api.ts';

const t = initTRPC.context<{ readonly headers: Headers }>().create({
  errorFormatter: ({ shape }) => ({
    ...shape,
    data: { error: 'No such thing.', code: 'NOT_FOUND', requestId: 'req_1' },
  }),
});
/** Takes JSON objects and nothing else. */
const object = (input: unknown): object => {
  if (typeof input !== 'object' || input === null) throw new TypeError('an object is needed');
  return input;
};
const router = t.router({
  me: t.procedure.query(() => 'ana'),
  deep: t.router({
    echo: t.procedure.input(object).query(({ input }) => input),
    key: t.procedure.input(object).mutation(({ ctx }) => ctx.headers.get('idempotency-key')),
    none: t.procedure.query((): string => {
      throw new TRPCError({ code: 'NOT_FOUND' });
    }),
  }),
});

/** A real router behind a real `fetch`, without a network. */
function open() {
  const sent: Request[] = [];
  const api = createApi<typeof router>(async (input, init) => {
    const req = new Request(
      new URL(typeof input === 'string' ? input : '', 'http://signet.test'),
      init,
    );
    sent.push(req.clone());
    return fetchRequestHandler({
      endpoint: '/trpc',
      req,
      router,
      allowMethodOverride: true,
      createContext: () => ({ headers: req.headers }),
    });
  });
  return { api, sent };
}

test('queries are posted, so that inputs stay out of addresses (U12)', async () => {
  const { api, sent } = open();
  const input = { host: 'ș.ro', n: 2 };
  expect(await api.call.deep.echo.query(input)).toEqual(input);
  expect(await api.call.me.query()).toBe('ana');
  expect(sent.map(({ method, url }) => [method, url])).toEqual([
    ['POST', 'http://signet.test/trpc/deep.echo'],
    ['POST', 'http://signet.test/trpc/me'],
  ]);
});

test('a command carries its idempotency key, a question none', async () => {
  const { api, sent } = open();
  expect(await api.call.deep.key.mutate({}, { context: { idempotencyKey: 'k1' } })).toBe('k1');
  await api.call.me.query();
  expect(sent[1]?.headers.has('idempotency-key')).toBe(false);
});

test('what solid-query asks has path and input as its key', async () => {
  const { api } = open();
  const { queryKey, queryFn } = api.ask.deep.echo({ a: 1 });
  expect(queryKey).toEqual(['deep.echo', { a: 1 }]);
  expect(await queryFn({ signal: new AbortController().signal })).toEqual({ a: 1 });
});

test('a refusal keeps the words of the server (U17)', async () => {
  const { api } = open();
  const thrown: unknown = await api.call.deep.none.query().catch((error: unknown) => error);
  expect(apiError(thrown)).toMatchObject({ code: 'NOT_FOUND', requestId: 'req_1' });
});

test('an answer that is no JSON is unexpected, no answer is the network', async () => {
  const html = createApi<typeof router>(async () => new Response('<h1>502</h1>', { status: 502 }));
  const none = createApi<typeof router>(async () => {
    throw new TypeError('fetch failed');
  });
  const codeOf = async (asked: Promise<unknown>) =>
    apiError(await asked.catch((error: unknown) => error)).code;
  expect(await codeOf(html.call.me.query())).toBe('INTERNAL');
  expect(await codeOf(none.call.me.query())).toBe('NETWORK');
});
