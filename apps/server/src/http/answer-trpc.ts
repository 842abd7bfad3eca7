import type { TRPCError } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { appRouter } from '../api/app-router.ts';
import { BODY_LIMIT, failureOf } from '../api/error-body.ts';
import type { ServerDeps } from '../server-deps.ts';
import { apiContextOf } from './api-context-of.ts';

/** Calls in one batch; tRPC's default takes thousands. */
const MAXIMUM_BATCH = 10;

/** Answers one request of the front-ends or of the typed client; `path` names its procedures. */
export async function answerTrpc(
  deps: ServerDeps,
  path: string,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<void> {
  await fastifyRequestHandler({
    req: request,
    res: reply,
    path,
    router: appRouter,
    createContext: ({ req, res }) => apiContextOf(deps, req, res),
    maxBodySize: BODY_LIMIT,
    maxBatchSize: MAXIMUM_BATCH,
    // Queries may come by POST, so that what a person typed stays out of URLs.
    allowMethodOverride: true,
    responseMeta: ({ errors, info }) => outOfReach(errors, info?.calls.length ?? 1),
    onError: ({ error, path: procedure, req }) => {
      const { code } = failureOf(error);
      const err = error.cause ?? error;
      if (code === 'INTERNAL') req.log.error({ err, path: procedure }, 'unexpected failure');
      if (code === 'UNAVAILABLE') req.log.warn({ err, path: procedure }, 'out of reach for now');
    },
  });
}

/** tRPC takes whatever was thrown for a 500; a store that is out of reach is a 503 with `Retry-After`. */
function outOfReach(errors: readonly TRPCError[], calls: number) {
  const waits = errors.map(failureOf).flatMap((failure) => {
    return failure.code === 'UNAVAILABLE' ? [failure.retryAfter] : [];
  });
  if (waits.length === 0) return {};
  const headers = { 'retry-after': String(Math.max(...waits)) };
  return waits.length === calls ? { status: 503, headers } : { headers };
}
