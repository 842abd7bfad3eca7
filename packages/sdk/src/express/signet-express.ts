import type { ProductNames } from '@signet/domain/catalog/product';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { type Gates, gatesOf, type NameOf } from '../guard/gates.ts';
import { type GuardOptions, reportProblem } from '../guard/guard-options.ts';
import type { GuardReply } from '../guard/guard-reply.ts';
import { createGuard } from '../guard/guard.ts';
import type { RequestReader } from '../guard/request-reader.ts';
import type { License } from '../license/license.ts';

/** The adapter of one license: middleware for the application and gates for its routes. */
export interface SignetExpress<N extends ProductNames> extends Gates<N, Request, RequestHandler> {
  /** Use it first: it checks the host of every request and answers the validate route. */
  readonly middleware: RequestHandler;
  /** Use it last: answers the `LicenseError` that a handler threw, such as a limit's 402. */
  readonly errorHandler: ErrorRequestHandler;
  /** The trial's watermark for a page's footer; empty when there is no trial (C36). */
  readonly watermark: (request: Request) => string;
}

export type { GuardOptions as SignetExpressOptions, NameOf };

const reader: RequestReader<Request> = {
  host: (request) => request.host,
  method: (request) => request.method,
  url: (request) => request.originalUrl,
  header: (request, name) => request.headers[name],
};

/**
 * Protects an Express 5 application. Every request's host is checked against the license: the host
 * really served, and a forwarded one only from the proxies that `trust proxy` names (R10).
 *
 * @example
 * const signet = signetExpress(license);
 * app.use(signet.middleware);
 * app.get('/reports', signet.requireFeature('audit_log'), showReports);
 */
export function signetExpress<N extends ProductNames>(
  license: License<N>,
  options: GuardOptions = {},
): SignetExpress<N> {
  const guard = createGuard(license, options, reader);
  const gate =
    (enter: (request: Request) => void): RequestHandler =>
    (request, response, next) => {
      try {
        enter(request);
      } catch (error) {
        const answer = guard.refusal(error, request);
        if (answer === null) throw error;
        send(answer, response);
        return;
      }
      next();
    };
  reportProblem(license.error, options.onProblem);
  return {
    middleware: (request, response, next) => {
      const answer = guard.check(request);
      if (answer === null) next();
      else send(answer, response);
    },
    // oxlint-disable-next-line max-params -- Express tells an error handler by its four parameters.
    errorHandler: (error, request, response, next) => {
      const answer = guard.refusal(error, request);
      if (answer === null) next(error);
      else send(answer, response);
    },
    watermark: guard.watermark,
    ...gatesOf(license, gate),
  };
}

function send({ status, headers, body }: GuardReply, response: Response): void {
  response.status(status).set(headers).send(body);
}
