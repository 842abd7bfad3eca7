import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

const self = ["'self'"];
const none = ["'none'"];

/**
 * Strict headers for every answer: no inline script, no foreign source, no frame. They are the same
 * for all answers, so helmet writes them once and not with each.
 */
export function secureHeaders(app: FastifyInstance, publicUrl: string): void {
  const headers = strictHeaders(publicUrl.startsWith('https:'));
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

function strictHeaders(isSecure: boolean): ReturnType<ServerResponse['getHeaders']> {
  const write = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: [...self, 'data:'],
        fontSrc: self,
        connectSrc: self,
        manifestSrc: self,
        formAction: self,
        baseUri: none,
        frameAncestors: none,
        objectSrc: none,
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: isSecure ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  write(request, answer, (problem) => {
    if (problem !== undefined) throw new Error('The headers cannot be written', { cause: problem });
  });
  return answer.getHeaders();
}
