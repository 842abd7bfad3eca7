import type { FastifyInstance } from 'fastify';
import type { ServerDeps } from '../server-deps.ts';

/** What a load balancer may wait before it asks again. */
const RETRY_SECONDS = 5;

/** `/healthz`: the process lives. `/readyz`: it can serve. */
export function healthRoutes(app: FastifyInstance, { isReady }: Pick<ServerDeps, 'isReady'>): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/readyz', async (_request, reply) => {
    const ready = await isReady().catch(() => false);
    reply.header('cache-control', 'no-store').status(ready ? 200 : 503);
    if (!ready) reply.header('retry-after', RETRY_SECONDS);
    return { status: ready ? 'ready' : 'not-ready' };
  });
}
