import type * as z from 'zod';
import {
  authorizeAnswer,
  cloudAuthorizeInput,
  registryAuthorizeInput,
} from '../http/answer-authorize.ts';
import { validateAnswer, validateInput } from '../http/answer-validate.ts';
import {
  heartbeatAnswer,
  heartbeatAnswerFile,
  heartbeatBody,
  heartbeatFile,
} from '../http/heartbeat-schema.ts';
import { bodySchema, pathNames, procedureNamed } from './procedure-schemas.ts';
import { type RestRoute, restRoutes } from './rest-routes.ts';
import { snakeJsonSchema } from './snake-json-schema.ts';

type Json = Readonly<Record<string, unknown>>;
type Components = Map<string, Json>;

const errorSchema: Json = {
  type: 'object',
  description:
    'What every failed answer says; facts such as limit, current or param stand beside it.',
  properties: {
    error: { type: 'string' },
    code: { type: 'string' },
    fix: { type: 'string' },
    docs: { type: 'string' },
    request_id: { type: 'string' },
  },
  required: ['error', 'code', 'fix', 'docs', 'request_id'],
};

/** The REST API as an OpenAPI 3.1 document, made of the table of routes and the procedures' schemas. */
export function openApiDocument(publicUrl: string): Json {
  const components: Components = new Map([['Error', errorSchema]]);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of restRoutes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operation(route, components),
    };
  }
  paths['/api/v1/licensing/validate'] = { post: validateOperation(components) };
  for (const [path, post] of authorizeOperations(components)) paths[path] = { post };
  for (const [path, post] of heartbeatOperations(components)) paths[path] = { post };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Signet',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    security: [{ apiKey: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(components),
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operation(route: RestRoute, components: Components): Json {
  const { input, output } = procedureNamed(route.procedure);
  const fields =
    route.method === 'GET' ? queryParameters(bodySchema(input, route.path), components) : [];
  return {
    operationId: route.procedure,
    summary: route.summary,
    tags: [tagOf(route.path)],
    parameters: [...pathParameters(route), ...fields, ...idempotency(route)],
    ...(route.method === 'GET'
      ? {}
      : { requestBody: json(bodySchema(input, route.path), 'input', components) }),
    responses: responses(String(route.status), output, components),
  };
}

/** The heading that a route stands under: `licenses` for `/api/super-admin/licenses/{id}`. */
function tagOf(path: string): string {
  return path.split('/')[3] ?? 'other';
}

function validateOperation(components: Components): Json {
  return {
    operationId: 'validate',
    summary: 'Judge a token; 200 for any verdict',
    tags: ['licensing'],
    security: [],
    requestBody: json(validateInput, 'input', components),
    responses: responses('200', validateAnswer, components),
  };
}

function authorizeOperations(components: Components): readonly (readonly [string, Json])[] {
  const answered = responses('200', authorizeAnswer, components);
  const asked = [
    ['cloud', 'Whether to serve the holder of a token', cloudAuthorizeInput],
    ['registry', 'Whether a token may download an npm package', registryAuthorizeInput],
  ] as const;
  return asked.map(([noun, summary, input]) => [
    `/api/v1/${noun}/authorize`,
    {
      operationId: `${noun}.authorize`,
      summary,
      tags: [noun],
      requestBody: json(input, 'input', components),
      responses: answered,
    },
  ]);
}

function heartbeatOperations(components: Components): readonly (readonly [string, Json])[] {
  const beat = {
    operationId: 'heartbeat',
    summary: 'Report an install; any token of ours is answered, however old',
    tags: ['installs'],
    security: [],
    requestBody: json(heartbeatBody, 'input', components),
    responses: responses('200', heartbeatAnswer, components),
  };
  const file = {
    operationId: 'heartbeat.file',
    summary: 'The same for the file of an install without a network; needs a session',
    tags: ['installs'],
    requestBody: json(heartbeatFile, 'input', components),
    responses: responses('200', heartbeatAnswerFile, components),
  };
  return [
    ['/heartbeat', beat],
    ['/heartbeat/file', file],
  ];
}

function responses(
  status: string,
  output: z.core.$ZodType | undefined,
  components: Components,
): Json {
  const failed = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  return {
    [status]: {
      description: 'Done',
      ...(output === undefined ? {} : json(output, 'output', components)),
    },
    default: { description: 'Refused', content: failed },
  };
}

function json(schema: z.core.$ZodType, io: 'input' | 'output', components: Components): Json {
  return { content: { 'application/json': { schema: snakeJsonSchema(schema, io, components) } } };
}

function pathParameters({ path }: RestRoute): readonly Json[] {
  return pathNames(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(input: z.ZodObject, components: Components): readonly Json[] {
  const { properties = {} } = snakeJsonSchema(input, 'input', components) as {
    readonly properties?: Json;
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
}

function idempotency({ procedure, method }: RestRoute): readonly Json[] {
  if (method === 'GET' || procedure.endsWith('Preview')) return [];
  const schema = { type: 'string', minLength: 1, maxLength: 255 };
  const description = 'The same key and body give the same answer, the token included.';
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema, description }];
}
