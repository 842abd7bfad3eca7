import { signetFastify } from '@signet/sdk/fastify';
import fastify, {
  type FastifyInstance,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import { readLocale } from '../page/read-locale.ts';
import { statusPage } from '../page/status-page.ts';
import { style } from '../page/style.ts';
import { words } from '../page/words.ts';
import type { ShopLicense } from './shop-license.ts';

const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The routes of a part of the shop that carries a name. */
interface Named {
  readonly Params: { readonly name: string };
}

/**
 * The shop: a front page for people, and the routes that a license opens. The license guards every
 * request; nothing here asks a network.
 */
export async function buildShop(
  license: ShopLicense,
  options: FastifyServerOptions = {},
): Promise<FastifyInstance> {
  const app = fastify(options);
  const signet = signetFastify(license);
  await app.register(signet.plugin);
  addPages(app, license);
  app.get('/reports', { preHandler: signet.requireFeature('audit_log') }, () => ({
    reports: [{ id: 1, title: 'Orders, last 30 days' }],
  }));
  app.route<Named>({
    method: ['GET', 'POST'],
    url: '/themes/:name/install',
    preHandler: signet.requireLicensedTheme(nameIn),
    handler: done,
  });
  app.route<Named>({
    method: ['GET', 'POST'],
    url: '/plugins/:name/enable',
    preHandler: signet.requireLicensedPlugin(nameIn),
    handler: done,
  });
  app.route<Named>({
    method: ['GET', 'POST'],
    url: '/niches/:name/activate',
    preHandler: signet.requireNichePackage(nameIn),
    handler: done,
  });
  return app;
}

function addPages(app: FastifyInstance, license: ShopLicense): void {
  for (const path of ['/', '/admin']) {
    app.get<{ Querystring: { readonly lang?: unknown } }>(path, (request, reply) => {
      const locale = readLocale(request.query.lang, request.headers['accept-language']);
      return reply
        .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(statusPage({ license, host: request.host, locale }));
    });
  }
  app.get('/style.css', (_, reply) => reply.type('text/css; charset=utf-8').send(style));
}

/** A name in a URL is text; the license knows whether it is one that it carries. */
function nameIn({ params }: FastifyRequest): string {
  return String((params as Partial<Named['Params']>).name);
}

function done(request: FastifyRequest<Named>) {
  const locale = readLocale(undefined, request.headers['accept-language']);
  return { message: words.done[locale], name: request.params.name };
}
