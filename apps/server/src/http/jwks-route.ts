import { canonicalJson } from '@signet/domain/shared/canonical-json';
import type { FastifyInstance } from 'fastify';
import type { ServerDeps } from '../server-deps.ts';
import { replyPublic } from './reply-public.ts';

/** The public key ring; caches may keep it for five minutes, and ask again with its ETag. */
export function jwksRoute(app: FastifyInstance, { jwks }: Pick<ServerDeps, 'jwks'>): void {
  app.get('/.well-known/signet/jwks.json', async (request, reply) => {
    const body = canonicalJson(await jwks());
    return replyPublic(request, reply, {
      body,
      type: 'application/jwk-set+json',
      maxAgeSeconds: 300,
    });
  });
}
