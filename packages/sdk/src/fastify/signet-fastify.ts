import type { ProductNames } from '@signet/domain/catalog/product';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { type Gates, gatesOf, type NameOf } from '../guard/gates.ts';
import { type GuardOptions, reportProblem } from '../guard/guard-options.ts';
import type { GuardReply } from '../guard/guard-reply.ts';
import { createGuard } from '../guard/guard.ts';
import type { RequestReader } from '../guard/request-reader.ts';
import type { License } from '../license/license.ts';

/**
 * The license as `app.license` shows it. Members that take a name of the catalog are left out: the
 * license that `createLicense` answered checks those names, and this type could not.
 */
export type LicenseOfServer = Pick<
  License,
  | 'banner'
  | 'can'
  | 'error'
  | 'hasActiveSupport'
  | 'product'
  | 'refusal'
  | 'server'
  | 'state'
  | 'tier'
  | 'trial'
  | 'verdict'
>;

declare module 'fastify' {
  interface FastifyInstance {
    /** The license this server runs on. */
    license: LicenseOfServer;
  }
}

/** The adapter of one license: a plugin for the server and gates for its routes. */
export interface SignetFastify<N extends ProductNames> extends Gates<
  N,
  FastifyRequest,
  preHandlerHookHandler
> {
  /** Register it first: it checks the host of every request, decorates `app.license` and adds the validate route. */
  readonly plugin: (app: FastifyInstance) => Promise<void>;
  /** For `app.setErrorHandler`: answers the `LicenseError` that a handler threw, such as a limit's 402. */
  readonly errorHandler: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;
  /** The trial's watermark for a page's footer; empty when there is no trial (C36). */
  readonly watermark: (request: FastifyRequest) => string;
}

export type { GuardOptions as SignetFastifyOptions, NameOf };

const reader: RequestReader<FastifyRequest> = {
  host: (request) => request.host,
  method: (request) => request.method,
  url: (request) => request.url,
  header: (request, name) => request.headers[name],
  id: (request) => request.id,
};

/**
 * Protects a Fastify server. Every request's host is checked against the license: the host really
 * served, and a forwarded one only from the proxies that Fastify's `trustProxy` names (R10).
 *
 * @example
 * const signet = signetFastify(license);
 * await app.register(signet.plugin);
 * app.get('/reports', { preHandler: signet.requireFeature('audit_log') }, showReports);
 */
export function signetFastify<N extends ProductNames>(
  license: License<N>,
  options: GuardOptions = {},
): SignetFastify<N> {
  const { refusal, watermark } = createGuard(license, options, reader);
  const plugin = async (app: FastifyInstance): Promise<void> => protect(app, license, options);
  // Fastify's own mark for a plugin whose hooks concern the whole server, not only its own routes.
  Object.assign(plugin, { [Symbol.for('skip-override')]: true });
  const gate =
    (enter: (request: FastifyRequest) => void): preHandlerHookHandler =>
    (request, reply, done) => {
      try {
        enter(request);
      } catch (error) {
        const answer = refusal(error, request);
        if (answer === null) throw error;
        send(answer, reply);
        return;
      }
      done();
    };
  const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const answer = refusal(error, request);
    // Sent from its own error handler, an error goes on to Fastify's default one.
    if (answer === null) reply.send(error);
    else send(answer, reply);
  };
  return { plugin, errorHandler, watermark, ...gatesOf(license, gate) };
}

function protect(app: FastifyInstance, license: License, options: GuardOptions): void {
  const { validatePath = '/license/validate' } = options;
  const guard = createGuard(
    license,
    { ...options, validatePath: `${app.prefix}${validatePath}` },
    reader,
  );
  reportProblem(license.error, options.onProblem ?? logTo(app));
  app.decorate('license', license);
  app.addHook('onRequest', (request, reply, done) => {
    const answer = guard.check(request);
    if (answer === null) done();
    else send(answer, reply);
  });
  // The hook answers it already; without the route, a server that hooks only a prefix would not know the path.
  app.get(validatePath, (request, reply) => send(guard.validation(request), reply));
}

function logTo(app: FastifyInstance): GuardOptions['onProblem'] {
  return ({ code, fix, docs, message }) =>
    app.log.error({ code, fix, docs }, `[license] verification failed: ${message}`);
}

function send({ status, headers, body }: GuardReply, reply: FastifyReply): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}
