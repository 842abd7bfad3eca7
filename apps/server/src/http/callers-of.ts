import type { FastifyRequest } from 'fastify';
import type { Callers } from '../api/api-context.ts';
import type { ServerDeps } from '../server-deps.ts';
import { webHeaders } from './web-headers.ts';

const BEARER = /^Bearer ([\u0021-\u007e]{1,200})$/i;

/** Who sent a request, looked up once and only when a rule asks. */
export function callersOf(identity: ServerDeps['identity'], request: FastifyRequest): Callers {
  const { authorization, cookie } = request.headers;
  const vendor = once(async () => {
    if (authorization !== undefined) {
      const key = BEARER.exec(authorization)?.[1];
      return key === undefined ? null : identity.actorOfApiKey(key);
    }
    return cookie === undefined ? null : identity.operatorOf(webHeaders(request));
  });
  const customer = once(async () => {
    const hasSession = authorization === undefined && cookie !== undefined;
    return hasSession ? identity.customerOf(webHeaders(request)) : null;
  });
  return { vendor, customer };
}

function once<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => (found ??= look());
}
