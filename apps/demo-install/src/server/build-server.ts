import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { addGateRoutes } from '../gate/gate-routes.ts';
import type { Install } from '../install/install.ts';
import { addLicensingRoutes } from '../licensing/licensing-routes.ts';
import { readForms } from '../page/form-field.ts';
import { frontPage } from '../page/front-page.ts';
import { factsOf, sendPage } from '../page/send-page.ts';
import { seal, style } from '../page/style.ts';

/** The product: a front page for visitors, an admin, and the routes that the license opens. The license guards every request. */
export async function buildServer(
  install: Install,
  options: FastifyServerOptions = {},
): Promise<FastifyInstance> {
  const app = fastify(options);
  await install.protect(app);
  readForms(app);
  app.get('/', (request, reply) => sendPage(reply, frontPage(factsOf(install, request, reply))));
  addGateRoutes(app, install);
  addLicensingRoutes(app, install);
  // Below the admin's prefix, so that its pages keep their looks when a trial has ended.
  app.get('/admin/style.css', (_, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get('/admin/seal.svg', (_, reply) => reply.type('image/svg+xml').send(seal));
  app.addHook('onClose', () => install.license.close());
  return app;
}
