import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext } from '../api/api-context.ts';
import type { ServerDeps } from '../server-deps.ts';
import { callersOf } from './callers-of.ts';
import { requestLocale } from './request-locale.ts';
import { webHeaders } from './web-headers.ts';

/** One request as the procedures see it, from tRPC and from REST alike. */
export function apiContextOf(
  deps: ServerDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): ApiContext {
  const key = request.headers['idempotency-key'];
  return {
    deps,
    callers: callersOf(deps.identity, request),
    requestId: request.id,
    locale: requestLocale(request.headers['accept-language']),
    idempotencyKey: key === undefined ? null : String(key),
    signOut: async (side) => {
      const cookies = await deps.identity.signOut(side, webHeaders(request), request.id);
      reply.header('set-cookie', [...cookies]);
    },
  };
}
