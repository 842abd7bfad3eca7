import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Install } from '../install/install.ts';
import type { PageFacts } from './facts.ts';
import { readLocale } from './read-locale.ts';

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a page is drawn from. */
export function factsOf(install: Install, request: FastifyRequest, reply: FastifyReply): PageFacts {
  const [path = '/'] = request.url.split('?');
  return { install, locale: readLocale(request, reply), host: request.host, path };
}

/** Sends a page that nothing keeps and that loads nothing of others. */
export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .headers({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(page);
}
