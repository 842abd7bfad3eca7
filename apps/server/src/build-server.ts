import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import { fastify, type FastifyInstance, LogController } from 'fastify';
import { ApiFailure } from './api/api-failure.ts';
import { BODY_LIMIT } from './api/error-body.ts';
import { apiReferenceRoutes } from './docs/api-reference-routes.ts';
import { docsRoutes } from './docs/docs-routes.ts';
import { authRoutes } from './http/auth-routes.ts';
import { authorizeRoutes } from './http/authorize-routes.ts';
import { replyToErrors, replyWithError } from './http/error-reply.ts';
import { frontEndRoutes } from './http/front-end-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { heartbeatRoutes } from './http/heartbeat-routes.ts';
import { readJsonOnly } from './http/json-body.ts';
import { jwksRoute } from './http/jwks-route.ts';
import { logAnswers } from './http/request-log.ts';
import { guardSameOrigin } from './http/same-origin-guard.ts';
import { secureHeaders } from './http/security-headers.ts';
import { signedListRoutes } from './http/signed-list-routes.ts';
import { trpcRoutes } from './http/trpc-routes.ts';
import { validateRoute } from './http/validate-route.ts';
import { serveRest } from './rest/rest-handler.ts';
import type { ServerDeps } from './server-deps.ts';

/** Batched procedure names stand in the path. */
const LONGEST_PARAM = 5000;

/** Builds the server over what the wiring made; it listens when it is told to, and `close` drains it. */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: deps.logger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    bodyLimit: BODY_LIMIT,
    trustProxy: deps.trustedProxies.length === 0 ? false : [...deps.trustedProxies],
    requestIdHeader: false,
    genReqId: () => `req_${randomUUID()}`,
    routerOptions: { maxParamLength: LONGEST_PARAM },
    schemaController: {
      compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas },
    },
    frameworkErrors: (error, request, reply) => void replyWithError(error, request, reply),
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
  });
  readJsonOnly(app);
  replyToErrors(app);
  logAnswers(app);
  secureHeaders(app, deps.publicUrl);
  guardSameOrigin(app, deps.publicUrl);
  await app.register(rateLimit, { global: false, errorResponseBuilder: tooMany });
  healthRoutes(app, deps);
  jwksRoute(app, deps);
  signedListRoutes(app, deps);
  authRoutes(app, deps);
  await trpcRoutes(app, deps);
  serveRest(app, deps);
  validateRoute(app, deps);
  heartbeatRoutes(app, deps);
  authorizeRoutes(app, deps);
  openApiRoute(app, deps.publicUrl);
  docsRoutes(app);
  apiReferenceRoutes(app);
  await frontEndRoutes(app, deps);
  return app;
}

/** Made when the first reader asks: it takes as long as all the rest of the start. */
function openApiRoute(app: FastifyInstance, publicUrl: string): void {
  let document: object | undefined;
  app.get('/openapi.json', async () => {
    const { openApiDocument } = await import('./rest/openapi-document.ts');
    return (document ??= openApiDocument(publicUrl));
  });
}

/** No route has a JSON schema: inputs are read by zod. The compilers of them are not even loaded. */
function noSchemas(): never {
  throw new Error('Routes have no JSON schemas here: read the input with zod.');
}

function tooMany(_request: unknown, { ttl }: { readonly ttl: number }): ApiFailure {
  return new ApiFailure({ code: 'RATE_LIMITED', retryAfter: Math.ceil(ttl / 1000) });
}
