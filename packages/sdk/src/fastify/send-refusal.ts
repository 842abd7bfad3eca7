import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LicenseError } from '../error/license-error.ts';
import { readLocale } from './read-locale.ts';
import { trialPage } from './trial-page.ts';

/** Answers a closed gate: the error's status and body, in the reader's language, kept by no cache. */
export function sendRefusal(
  error: LicenseError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const body = {
    ...error.body(readLocale(request.headers['accept-language'])),
    request_id: request.id,
  };
  return reply.code(error.status).header('cache-control', 'no-store').send(body);
}

/** Answers an ended trial: a page to browsers, the error's body to everything else (C38). */
export function sendTrialEnded(
  error: LicenseError,
  to: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly upgradeUrl: string | null;
  },
): FastifyReply {
  const { request, reply, upgradeUrl } = to;
  if (request.headers.accept?.includes('text/html') !== true) {
    return sendRefusal(error, request, reply);
  }
  const page = trialPage(error, readLocale(request.headers['accept-language']), upgradeUrl);
  return reply
    .code(error.status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page);
}
