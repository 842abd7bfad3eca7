import { createHash } from 'node:crypto';
import { canonicalJson } from '@signet/domain/shared/canonical-json';
import type { FastifyInstance } from 'fastify';
import type { ServerDeps } from '../server-deps.ts';

/** The public key ring; caches may keep it for five minutes, and ask again with its ETag. */
export function jwksRoute(app: FastifyInstance, { jwks }: Pick<ServerDeps, 'jwks'>): void {
  app.get('/.well-known/signet/jwks.json', async (request, reply) => {
    const body = canonicalJson(await jwks());
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    reply.header('etag', etag).header('cache-control', 'public, max-age=300');
    reply.header('access-control-allow-origin', '*');
    reply.header('cross-origin-resource-policy', 'cross-origin');
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? [];
    if (known.includes(etag) || known.includes(`W/${etag}`)) return reply.status(304).send();
    return reply.type('application/jwk-set+json').send(body);
  });
}
