import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProductNames } from '@signet/domain/catalog/product';
import { type Gates, gatesOf, type NameOf } from '../guard/gates.ts';
import { type GuardOptions, reportProblem } from '../guard/guard-options.ts';
import type { GuardReply } from '../guard/guard-reply.ts';
import { createGuard } from '../guard/guard.ts';
import type { License } from '../license/license.ts';

/** How the adapter treats paths and hosts. */
export interface SignetNodeOptions extends GuardOptions {
  /**
   * The host the visitor asked for; the `Host` header where nothing is said. Node trusts no proxy
   * by itself, so read a forwarded host here, and only when the request came from your own proxy (R10).
   */
  readonly host?: (request: IncomingMessage) => string | undefined;
}

/** A request listener of `node:http`, which may be asynchronous. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Guards a listener: what it answers runs only when the license lets it. */
export type ListenerGuard = (
  listener: Listener,
) => (request: IncomingMessage, response: ServerResponse) => void;

/** The adapter of one license for servers without a framework. */
export interface SignetNode<N extends ProductNames> extends Gates<
  N,
  IncomingMessage,
  ListenerGuard
> {
  /** Guards the whole server: checks the host of every request and answers the validate route. */
  readonly protect: ListenerGuard;
  /** The same for whatever takes Connect's middleware. */
  readonly middleware: (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
  /** The trial's watermark for a page's footer; empty when there is no trial (C36). */
  readonly watermark: (request: IncomingMessage) => string;
}

export type { NameOf };

/**
 * Protects a server of `node:http`. Every request's host is checked against the license, and a
 * `LicenseError` that a listener throws becomes its answer.
 *
 * @example
 * const signet = signetNode(license);
 * const reports = signet.requireFeature('audit_log')(showReports);
 * const server = createServer(signet.protect(reports));
 */
export function signetNode<N extends ProductNames>(
  license: License<N>,
  options: SignetNodeOptions = {},
): SignetNode<N> {
  const guard = createGuard<IncomingMessage>(license, options, {
    host: options.host ?? hostOf,
    method: (request) => request.method ?? '',
    url: (request) => request.url ?? '',
    header: (request, name) => request.headers[name],
  });
  const middleware: SignetNode<N>['middleware'] = (request, response, next) => {
    const answer = guard.check(request);
    if (answer === null) next();
    else send(answer, response);
  };
  const answered =
    (enter: (request: IncomingMessage) => void): ListenerGuard =>
    (listener) =>
    async (request, response) => {
      try {
        enter(request);
        await listener(request, response);
      } catch (error) {
        const answer = response.headersSent ? null : guard.refusal(error, request);
        if (answer === null) throw error;
        send(answer, response);
      }
    };
  const listen = answered(() => {});
  reportProblem(license.error, options.onProblem);
  return {
    protect: (listener) => (request, response) => {
      middleware(request, response, () => listen(listener)(request, response));
    },
    middleware,
    watermark: guard.watermark,
    ...gatesOf(license, answered),
  };
}

/** HTTP/2 names the host in a field of its own. */
function hostOf({ headers }: IncomingMessage): string | undefined {
  const authority = headers[':authority'];
  return headers.host ?? (typeof authority === 'string' ? authority : undefined);
}

function send({ status, headers, body }: GuardReply, response: ServerResponse): void {
  response.writeHead(status, headers).end(body);
}
