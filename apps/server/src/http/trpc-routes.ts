import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { type AppRouter, appRouter } from '../api/app-router.ts';
import { BODY_LIMIT, failureOf } from '../api/error-body.ts';
import type { ServerDeps } from '../server-deps.ts';
import { apiContextOf } from './api-context-of.ts';

/** Calls in one batch; tRPC's default takes thousands. */
const MAXIMUM_BATCH = 10;

/** The procedures for the front-ends and the typed client. */
export async function trpcRoutes(app: FastifyInstance, deps: ServerDeps): Promise<void> {
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }) => apiContextOf(deps, req, res),
      maxBodySize: BODY_LIMIT,
      maxBatchSize: MAXIMUM_BATCH,
      // Queries may come by POST, so that what a person typed stays out of URLs.
      allowMethodOverride: true,
      onError: ({ error, path, req }) => {
        if (failureOf(error).code !== 'INTERNAL') return;
        req.log.error({ err: error.cause ?? error, path }, 'unexpected failure');
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
}
