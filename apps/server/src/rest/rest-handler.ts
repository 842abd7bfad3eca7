import type { FastifyInstance } from 'fastify';
import { replyWithMethods } from '../http/error-reply.ts';
import { lateAnswers } from '../late-answers.ts';
import type { ServerDeps } from '../server-deps.ts';
import { hiddenMethods, methodsOf } from './rest-methods.ts';
import { restRoutes } from './rest-routes.ts';

/** Serves the table's routes. */
export function serveRest(app: FastifyInstance, deps: ServerDeps): void {
  for (const route of restRoutes) {
    app.route({
      method: route.method,
      url: fastifyPath(route.path),
      handler: async (request, reply) => {
        const { answerRest } = await lateAnswers.rest();
        return answerRest(deps, route, { request, reply });
      },
    });
  }
  for (const { path, methods } of hiddenMethods()) {
    const allowed = methodsOf(path);
    app.route({
      method: methods,
      url: fastifyPath(path),
      handler: async (request, reply) => replyWithMethods(allowed, request, reply),
    });
  }
}

function fastifyPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
