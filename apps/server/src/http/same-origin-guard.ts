import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiFailure } from '../api/api-failure.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses what another site makes a browser send: a change with a cookie needs our origin and JSON. */
export function guardSameOrigin(app: FastifyInstance, publicUrl: string): void {
  const { origin } = new URL(publicUrl);
  app.addHook('onRequest', (request, _reply, done) => done(refusalOf(request, origin)));
}

function refusalOf(request: FastifyRequest, origin: string): ApiFailure | undefined {
  if (SAFE.includes(request.method) || request.headers.cookie === undefined) return undefined;
  if (!isFromOrigin(request, origin)) return new ApiFailure({ code: 'forbidden', name: 'origin' });
  if (!hasBody(request) || isJson(request)) return undefined;
  const detail = {
    en: 'The body has to be application/json.',
    ro: 'Corpul cererii trebuie să fie application/json.',
  };
  return new ApiFailure({ code: 'VALIDATION', param: 'Content-Type', detail });
}

/** `Origin` decides where it is sent; browsers that leave it out say `Sec-Fetch-Site`. */
function isFromOrigin({ headers }: FastifyRequest, origin: string): boolean {
  return headers.origin === undefined
    ? headers['sec-fetch-site'] === 'same-origin'
    : headers.origin === origin;
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function isJson({ headers }: FastifyRequest): boolean {
  return /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
}
