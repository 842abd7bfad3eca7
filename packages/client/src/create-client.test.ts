import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiContext } from '@signet/server/api/api-context';
import { ApiFailure } from '@signet/server/api/api-failure';
import { t } from '@signet/server/api/trpc';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { createClient } from './create-client.ts';
import { idempotent } from './idempotent.ts';
import { type ApiErrorCode, SignetApiError } from './signet-api-error.ts';

const seen: Record<string, string | undefined>[] = [];

/** The server's own tRPC root and error map around two procedures that answer what the test needs. */
const router = t.router({
  license: t.router({
    resend: t.procedure.mutation(() => ({ token: 'signed' })),
    get: t.procedure.query(() => {
      throw new ApiFailure({ code: 'NOT_FOUND', what: 'license' });
    }),
  }),
});

let server: Server;
let url: string;
beforeAll(async () => {
  server = createHTTPServer({
    router,
    basePath: '/trpc/',
    allowMethodOverride: true,
    createContext: ({ req }) => {
      const { authorization, 'idempotency-key': key } = req.headers;
      seen.push({ authorization, key: key?.toString(), url: req.url });
      const locale = req.headers['accept-language'] === 'ro' ? 'ro' : 'en';
      return { locale, requestId: 'req_1' } as unknown as ApiContext;
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

async function failureOf(call: Promise<unknown>): Promise<SignetApiError> {
  const failure: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof SignetApiError) return failure;
  throw new Error('The call did not fail with a SignetApiError', { cause: failure });
}

describe('B01: the client for other services', () => {
  test('a mutation carries the key of the service, and its own idempotency key', async () => {
    const signet = createClient({ url, apiKey: 'service-key' });
    const answers = await Promise.all([
      signet.license.resend.mutate({ id: 'lic_1' }, idempotent('order-1')),
      signet.license.resend.mutate({ id: 'lic_2' }, idempotent('order-2')),
      signet.license.resend.mutate({ id: 'lic_3' }),
    ]);
    expect(answers.map(({ token }) => token)).toEqual(['signed', 'signed', 'signed']);
    const mutations = seen.filter((request) => request['url']?.includes('resend'));
    expect(mutations.map((request) => request['key']).toSorted()).toEqual([
      'order-1',
      'order-2',
      undefined,
    ]);
    expect(mutations.every((request) => request['authorization'] === 'Bearer service-key')).toBe(
      true,
    );
    expect(mutations.some((request) => request['url']?.includes('service-key'))).toBe(false);
  });

  test.each([
    ['en', 'No license has this id.'],
    ['ro', 'Nu există'],
  ] as const)(
    'a refusal is a SignetApiError with code, fix and docs, in %s',
    async (locale, text) => {
      const signet = createClient({ url, apiKey: 'service-key', locale });
      const failure = await failureOf(signet.license.get.query({ id: 'lic_1' }));
      expect(failure.message).toContain(text);
      expect(failure).toMatchObject({
        name: 'SignetApiError',
        status: 404,
        code: 'NOT_FOUND',
        docs: '/docs/errors/NOT_FOUND',
        requestId: 'req_1',
        facts: { what: 'license' },
      });
      expect(failure.fix).not.toBe('');
      expect(seen.at(-1)?.['url']).toBe('/trpc/license.get?batch=1');
    },
  );

  test('a server that does not answer is UNAVAILABLE, and the error holds no key', async () => {
    const signet = createClient({ url: 'http://127.0.0.1:1', apiKey: 'canary-key' });
    const failure = await failureOf(signet.license.get.query({ id: 'lic_1' }));
    expect(failure).toMatchObject({ status: 0, code: 'UNAVAILABLE', requestId: '' });
    expect(failure.message).toBe('The license server at http://127.0.0.1:1 did not answer.');
    expect(JSON.stringify(failure)).not.toContain('canary-key');
  });

  test('inputs, answers and codes are typed by the server', () => {
    const signet = createClient({ url, apiKey: 'service-key' });
    const wrongInput = () =>
      // @ts-expect-error an id is text
      signet.license.resend.mutate({ id: 1 });
    const wrongName = () =>
      // @ts-expect-error there is no such procedure
      signet.license.reissue.mutate({ id: 'lic_1' });
    expect([wrongInput, wrongName]).toHaveLength(2);
    expectTypeOf<'PLAN_LIMIT'>().toExtend<ApiErrorCode>();
    expectTypeOf<'PLAN_LIMITS'>().not.toExtend<ApiErrorCode>();
  });
});
