import type { SignetError } from '@signet/domain/error/signet-error';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiFailure } from '../api/api-failure.ts';
import { unstorableText } from '../api/text-guard.ts';
import type { ServerDeps } from '../server-deps.ts';
import { replyWithFailure } from './error-reply.ts';
import { requestLocale } from './request-locale.ts';
import { webHeaders } from './web-headers.ts';

/** The sign-in of both sides; which paths are open is the identity's to say. */
export function authRoutes(app: FastifyInstance, deps: ServerDeps): void {
  for (const side of ['operator', 'customer'] as const) {
    app.post(`/api/auth/${side}/*`, async (request, reply) => {
      const asked = webRequest(request, deps.publicUrl);
      const language = request.headers['accept-language'];
      const answer = await deps.identity.handle(side, asked, {
        clientIp: request.ip,
        requestId: request.id,
        locale: language === undefined ? null : requestLocale(language),
      });
      return answer.ok ? pass(answer, reply) : refuse(answer, request, reply);
    });
  }
}

function webRequest(request: FastifyRequest, publicUrl: string): Request {
  const refusal = unstorableText(request.body);
  if (refusal !== undefined) throw new ApiFailure(refusal);
  const headers = webHeaders(request);
  headers.delete('content-length');
  return new Request(new URL(request.url, publicUrl), {
    method: 'POST',
    headers,
    body: JSON.stringify(request.body ?? {}),
  });
}

async function pass(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.header('set-cookie', answer.headers.getSetCookie());
  return reply
    .status(answer.status)
    .type('application/json')
    .send(await answer.text());
}

/** The library's refusals in the words of the one catalog of errors. */
function refuse(answer: Response, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const retryAfter = Number(answer.headers.get('x-retry-after') ?? 60);
  const detail = {
    en: 'A field is missing, too short, too long or not known.',
    ro: 'Un câmp lipsește, este prea scurt, prea lung sau nu există.',
  };
  const failures: Readonly<Record<number, SignetError>> = {
    401: { code: 'UNAUTHENTICATED' },
    403: { code: 'forbidden', name: 'origin' },
    404: { code: 'NOT_FOUND', what: 'path' },
    429: { code: 'RATE_LIMITED', retryAfter },
  };
  const failure = failures[answer.status] ?? { code: 'VALIDATION', param: 'body', detail };
  return replyWithFailure(answer.status >= 500 ? { code: 'INTERNAL' } : failure, request, reply);
}
