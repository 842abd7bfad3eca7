import type { SignetError } from '@signet/domain/error/signet-error';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BODY_LIMIT, errorBody, failureOf } from '../api/error-body.ts';
import { methodsAt } from '../rest/rest-methods.ts';
import { requestLocale } from './request-locale.ts';

/** Answers every failure with the one body, and logs what was not expected. */
export function replyToErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: unknown, request, reply) => replyWithError(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsAt(request.url);
    return allowed.length === 0
      ? replyWithFailure({ code: 'NOT_FOUND', what: 'path' }, request, reply)
      : replyWithMethods(allowed, request, reply);
  });
}

/** Answers a thrown value. */
export function replyWithError(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const failure = frameworkFailure(thrown) ?? failureOf(thrown);
  if (failure.code === 'INTERNAL') {
    request.log.error({ err: thrown }, 'unexpected failure');
  }
  if (failure.code === 'UNAVAILABLE') request.log.warn({ err: thrown }, 'out of reach for now');
  return replyWithFailure(failure, request, reply);
}

/** Answers an expected failure in the request's language. */
export function replyWithFailure(
  failure: SignetError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, body } = failedAnswer(failure, request);
  if ('retryAfter' in failure) reply.header('retry-after', String(failure.retryAfter));
  return reply.status(status).header('cache-control', 'no-store').send(body);
}

/** A method that a path of REST does not have: 405 names those it has, with the body of an unknown path. */
export function replyWithMethods(
  allowed: readonly string[],
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { body } = failedAnswer({ code: 'NOT_FOUND', what: 'path' }, request);
  return reply.status(405).header('allow', allowed.join(', ')).send(body);
}

/** The status and body of a failure on REST; its facts stand beside the code, in snake case. */
export function failedAnswer(
  failure: SignetError,
  request: FastifyRequest,
): { readonly status: number; readonly body: object } {
  const locale = requestLocale(request.headers['accept-language']);
  const { status, body } = errorBody(failure, { locale, requestId: request.id });
  const { facts, requestId, ...said } = body;
  return { status, body: { ...facts, ...said, request_id: requestId } };
}

/** What Fastify refuses before any handler runs. */
function frameworkFailure(thrown: unknown): SignetError | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown) || 'failure' in thrown) return undefined;
  const { code, statusCode } = thrown as FastifyError;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { code: 'PAYLOAD_TOO_LARGE', limit: BODY_LIMIT };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const detail = {
      en: 'The body has to be application/json.',
      ro: 'Corpul cererii trebuie să fie application/json.',
    };
    return { code: 'VALIDATION', param: 'Content-Type', detail };
  }
  if (code === 'FST_ERR_BAD_URL') return { code: 'NOT_FOUND', what: 'path' };
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? {
        code: 'VALIDATION',
        param: 'body',
        detail: {
          en: 'The body is not JSON that can be read.',
          ro: 'Corpul cererii nu este un JSON care poate fi citit.',
        },
      }
    : undefined;
}
