import type { Identity } from '@signet/identity/create-identity';
import type { HeartbeatDeps } from '@signet/use-cases/heartbeat/heartbeat-deps';
import type { IpLocator } from '@signet/use-cases/ports/ip-locator';
import type { TokenVerifier } from '@signet/use-cases/ports/token-verifier';
import type { PublishedLists } from '@signet/use-cases/signed-list/published-lists';
import type { FastifyBaseLogger } from 'fastify';
import type { ApiDeps } from './api/api-deps.ts';

/** Everything the server stands on; the wiring builds it. */
export interface ServerDeps extends ApiDeps {
  readonly identity: Pick<
    Identity,
    'handle' | 'operatorOf' | 'customerOf' | 'actorOfApiKey' | 'signOut'
  >;
  readonly verifier: TokenVerifier;
  readonly lists: PublishedLists;
  readonly heartbeat: HeartbeatDeps;
  readonly locator: IpLocator;
  /** The public halves of the key ring as a JWK set (RFC 7517). */
  jwks(): Promise<{ readonly keys: readonly object[] }>;
  /** Whether requests can be served: the store answers and is migrated. */
  isReady(): Promise<boolean>;
  readonly logger: FastifyBaseLogger;
  /** The server's address as browsers see it. */
  readonly publicUrl: string;
  /** Addresses and ranges whose `X-Forwarded-*` count; empty for none. */
  readonly trustedProxies: readonly string[];
  /** The folders of the built front-ends; absent ones are not served. */
  readonly frontEnds: { readonly admin?: string; readonly portal?: string };
}
