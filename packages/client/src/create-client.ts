import type { AppRouter } from '@signet/server/api/app-router';
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';
import { friendlyErrors } from './friendly-errors.ts';
import { idempotencyKeyOf } from './idempotent.ts';

/** The most calls the server takes at once. */
const MAXIMUM_BATCH = 10;

/** Where the server is and who calls it. */
export interface ClientOptions {
  /** The server's address, such as `https://licenses.example.com`. */
  readonly url: string;
  /** The service's API key; sent as a bearer token, never part of a URL. */
  readonly apiKey: string;
  /** The language of error sentences; English where nothing is said. */
  readonly locale?: 'en' | 'ro';
}

/** Every procedure of the server, typed. */
export type SignetClient = TRPCClient<AppRouter>;

/**
 * A client for your own services. Queries made in the same tick travel together; each mutation
 * travels alone, so that it can carry its own idempotency key. A failed call rejects with a
 * `SignetApiError`.
 *
 * @example
 * const signet = createClient({ url: 'https://licenses.example.com', apiKey });
 * const { token } = await signet.license.issue.mutate(
 *   { customerEmail: 'ana@acme.ro', tier: 'pro', domainBinding: ['acme.ro'] },
 *   idempotent('order-1042'),
 * );
 */
export function createClient({ url, apiKey, locale = 'en' }: ClientOptions): SignetClient {
  const endpoint = new URL('/trpc', url).href;
  const identity = { authorization: `Bearer ${apiKey}`, 'accept-language': locale };
  return createTRPCClient<AppRouter>({
    links: [
      friendlyErrors(new URL(url).origin),
      splitLink({
        condition: ({ type }) => type === 'mutation',
        true: httpLink({
          url: endpoint,
          headers: ({ op }) => {
            const key = idempotencyKeyOf(op.context);
            return key === undefined ? identity : { ...identity, 'idempotency-key': key };
          },
        }),
        false: httpBatchLink({
          url: endpoint,
          headers: identity,
          // Inputs hold addresses of people: they stay out of URLs, and so out of every access log.
          methodOverride: 'POST',
          maxItems: MAXIMUM_BATCH,
        }),
      }),
    ],
  });
}
