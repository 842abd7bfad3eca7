import type { ProductNames } from '@signet/domain/catalog/product';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { LicenseError } from '../error/license-error.ts';
import type { License } from '../license/license.ts';
import { isBelow } from './open-path.ts';
import { readLocale } from './read-locale.ts';
import { sendRefusal, sendTrialEnded } from './send-refusal.ts';
import { validationAnswer } from './validation-answer.ts';

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

/** How the adapter treats the paths of your product. */
export interface SignetFastifyOptions {
  /** The paths that stay open when the trial has ended or the license is missing or blocked; `/admin` where nothing is said. */
  readonly adminPrefix?: string | readonly string[];
  /** Where anyone may ask what the license says; `/license/validate` where nothing is said. */
  readonly validatePath?: string;
  /** Where the page of an ended trial leads; the license server's portal where one is configured. */
  readonly upgradeUrl?: string;
}

/** A name, or how to read it from the request: a route parameter is text that a person typed. */
export type NameOf<Name extends string> = Name | ((request: FastifyRequest) => string);

/** The adapter of one license: a plugin for the server and gates for its routes. */
export interface SignetFastify<N extends ProductNames> {
  /** Register it first: it checks the host of every request, decorates `app.license` and adds the validate route. */
  readonly plugin: (app: FastifyInstance) => Promise<void>;
  /** 402 `PLAN_LIMIT` without the feature (C14). */
  requireFeature(flag: N['flag']): preHandlerHookHandler;
  /** 403 `license_denied` without the theme (C15). */
  requireLicensedTheme(name: NameOf<N['theme']>): preHandlerHookHandler;
  /** 403 `license_denied` without the plugin (C16, C43). */
  requireLicensedPlugin(name: NameOf<N['plugin']>): preHandlerHookHandler;
  /** 403 `license_denied` without the niche package (C17). */
  requireNichePackage(name: NameOf<N['nichePackage']>): preHandlerHookHandler;
}

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
  options: SignetFastifyOptions = {},
): SignetFastify<N> {
  const plugin = async (app: FastifyInstance): Promise<void> => protect(app, license, options);
  // Fastify's own mark for a plugin whose hooks concern the whole server, not only its own routes.
  Object.assign(plugin, { [Symbol.for('skip-override')]: true });
  return {
    plugin,
    requireFeature: (flag) => gate(() => license.require(flag)),
    requireLicensedTheme: (name) => gate((request) => license.requireTheme(read(name, request))),
    requireLicensedPlugin: (name) => gate((request) => license.requirePlugin(read(name, request))),
    requireNichePackage: (name) =>
      gate((request) => license.requireNichePackage(read(name, request))),
  };
}

async function protect(
  app: FastifyInstance,
  license: License,
  options: SignetFastifyOptions,
): Promise<void> {
  const { adminPrefix = '/admin', validatePath = '/license/validate' } = options;
  const validateUrl = `${app.prefix}${validatePath}`;
  const open = [...(typeof adminPrefix === 'string' ? [adminPrefix] : adminPrefix), validateUrl];
  const upgradeUrl = options.upgradeUrl ?? portalOf(license);
  app.decorate('license', license);
  app.addHook('onRequest', (request, reply, done) => {
    const { allowed, error } = license.verdict(request.host);
    // The validate route says itself what is wrong with the host it was asked from.
    if (!allowed && error !== null && request.routeOptions.url !== validateUrl) {
      sendRefusal(error, request, reply);
      return;
    }
    const closed = closedBy(license);
    if (closed === null || isBelow(request.url, open)) done();
    else if (closed.code !== 'TRIAL_ENDED') sendRefusal(closed, request, reply);
    else sendTrialEnded(closed, { request, reply, upgradeUrl });
  });
  app.get(validatePath, async (request, reply) => answerValidation(license, request, reply));
  logProblem(app, license);
}

/** Why visitors are not served: nothing runs, or the product's policy shows a page in its place. */
function closedBy({ refusal, state, error }: License): LicenseError | null {
  return refusal ?? (state.page === undefined ? null : error);
}

function answerValidation(
  license: License,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const locale = readLocale(request.headers['accept-language']);
  const host = license.verdict(request.host);
  const problem = host.allowed ? {} : (host.error?.body(locale) ?? {});
  return reply
    .code(host.allowed ? 200 : (host.error?.status ?? 403))
    .header('cache-control', 'no-store')
    .send({ ...validationAnswer(license, host, locale), ...problem });
}

/** Tells the log once, at start, what the operator of the install has to fix (C41). */
function logProblem(app: FastifyInstance, { error }: License): void {
  if (error === null) return;
  const { code, fix, docs } = error;
  app.log.error({ code, fix, docs }, `[license] verification failed: ${error.message}`);
}

function portalOf({ server }: License): string | null {
  return server === null ? null : new URL('/portal', server).href;
}

function read(name: NameOf<string>, request: FastifyRequest): string {
  return typeof name === 'string' ? name : name(request);
}

/** A pre-handler that answers the gate's refusal; anything else it throws is the server's own matter. */
function gate(enter: (request: FastifyRequest) => void): preHandlerHookHandler {
  return (request, reply, done) => {
    try {
      enter(request);
    } catch (error) {
      if (!(error instanceof LicenseError)) throw error;
      sendRefusal(error, request, reply);
      return;
    }
    done();
  };
}
