import { callTRPCProcedure } from '@trpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { appRouter } from '../api/app-router.ts';
import { apiContextOf } from '../http/api-context-of.ts';
import { failedAnswer } from '../http/error-reply.ts';
import type { ServerDeps } from '../server-deps.ts';
import { bodySchema, procedureNamed } from './procedure-schemas.ts';
import { readRestInput } from './read-rest-input.ts';
import { readRestQuery } from './read-rest-query.ts';
import { type RestRoute, restRoutes } from './rest-routes.ts';
import { writeRestOutput } from './write-rest-output.ts';

/** Serves the table's routes: the same procedures as tRPC, in the words of REST. */
export function serveRest(app: FastifyInstance, deps: ServerDeps): void {
  for (const route of restRoutes) serveRoute(app, deps, route);
  for (const [path, methods] of methodsByPath()) refuseOtherMethods(app, path, methods);
}

function serveRoute(app: FastifyInstance, deps: ServerDeps, route: RestRoute): void {
  const procedure = procedureNamed(route.procedure);
  // Schemas are dear to make: when the first request needs it, and once.
  let body: z.ZodObject | undefined;
  const inputOf = (request: FastifyRequest) => {
    if (route.method === 'GET') return readQuery(procedure.input, request);
    body ??= bodySchema(procedure.input, route.path);
    return readBody(body, request);
  };
  app.route({
    method: route.method,
    url: fastifyPath(route.path),
    handler: async (request, reply) => {
      const answer: unknown = await callTRPCProcedure({
        router: appRouter,
        path: route.procedure,
        type: procedure.type,
        ctx: apiContextOf(deps, request, reply),
        // Read after the rule has let the caller in.
        getRawInput: async () => inputOf(request),
        signal: undefined,
        batchIndex: 0,
      });
      reply.status(route.status);
      return procedure.output === undefined ? answer : writeRestOutput(procedure.output, answer);
    },
  });
}

function readQuery(input: z.ZodObject, request: FastifyRequest): unknown {
  const query = request.query as Readonly<Record<string, string>>;
  return { ...readRestQuery(input, query), ...pathParams(request) };
}

function readBody(schema: z.ZodObject, request: FastifyRequest): unknown {
  return { ...(readRestInput(schema, request.body) as object), ...pathParams(request) };
}

function pathParams(request: FastifyRequest): Readonly<Record<string, string>> {
  return request.params as Readonly<Record<string, string>>;
}

function fastifyPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function methodsByPath(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { path, method } of restRoutes) found.set(path, [...(found.get(path) ?? []), method]);
  return found;
}

/** A method that a path does not have: 405 names those it has, with the body of an unknown path. */
function refuseOtherMethods(app: FastifyInstance, path: string, methods: readonly string[]): void {
  const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
    (name) => !methods.includes(name),
  );
  app.route({
    method: others,
    url: fastifyPath(path),
    handler: async (request, reply) => {
      const { body } = failedAnswer({ code: 'NOT_FOUND', what: 'path' }, request);
      return reply.status(405).header('allow', methods.join(', ')).send(body);
    },
  });
}
