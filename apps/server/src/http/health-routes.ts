import type { FastifyInstance } from 'fastify';
import type { ServerDeps } from '../server-deps.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve. */
export function healthRoutes(app: FastifyInstance, { isReady }: Pick<ServerDeps, 'isReady'>): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/readyz', async (_request, reply) => {
    const ready = await isReady().catch(() => false);
    reply.header('cache-control', 'no-store').status(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not-ready' };
  });
}
