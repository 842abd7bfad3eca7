import { CLIENT_IP_HEADER } from '@signet/identity/auth/auth-options';
import type { FastifyRequest } from 'fastify';

/** A request's headers as the sign-in reads them; the client's address is ours to say, never the client's. */
export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(CLIENT_IP_HEADER, request.ip);
  return headers;
}
