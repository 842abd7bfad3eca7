import { callTRPCProcedure } from '@trpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { appRouter } from '../api/app-router.ts';
import { apiContextOf } from '../http/api-context-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { bodySchema, procedureNamed } from './procedure-schemas.ts';
import { readRestInput } from './read-rest-input.ts';
import { readRestQuery } from './read-rest-query.ts';
import type { RestRoute } from './rest-routes.ts';
import { writeRestOutput } from './write-rest-output.ts';

/** Answers one request of a route of the table: the same procedure as on tRPC, in the words of REST. */
export async function answerRest(
  deps: ServerDeps,
  route: RestRoute,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<unknown> {
  const { type, output, inputOf } = served(route);
  const answer: unknown = await callTRPCProcedure({
    router: appRouter,
    path: route.procedure,
    type,
    ctx: apiContextOf(deps, request, reply),
    // Read after the rule has let the caller in.
    getRawInput: async () => inputOf(request),
    signal: undefined,
    batchIndex: 0,
  });
  reply.status(route.status);
  return output === undefined ? answer : writeRestOutput(output, answer);
}

type Served = Pick<ReturnType<typeof procedureNamed>, 'type' | 'output'> & {
  readonly inputOf: (request: FastifyRequest) => unknown;
};

const prepared = new Map<RestRoute, Served>();

/** Schemas are dear to make: when the first request needs them, and once. */
function served(route: RestRoute): Served {
  const known = prepared.get(route);
  if (known !== undefined) return known;
  const { type, input, output } = procedureNamed(route.procedure);
  const inputOf = route.method === 'GET' ? queryOf(input) : bodyOf(bodySchema(input, route.path));
  const made = { type, output, inputOf };
  prepared.set(route, made);
  return made;
}

function queryOf(input: z.ZodObject): Served['inputOf'] {
  return (request) => {
    const query = request.query as Readonly<Record<string, string>>;
    return { ...readRestQuery(input, query), ...pathParams(request) };
  };
}

function bodyOf(schema: z.ZodObject): Served['inputOf'] {
  return (request) => ({
    ...(readRestInput(schema, request.body) as object),
    ...pathParams(request),
  });
}

function pathParams(request: FastifyRequest): Readonly<Record<string, string>> {
  return request.params as Readonly<Record<string, string>>;
}
