import type { AddressInfo } from 'node:net';
import fastify, { type FastifyRequest, type RouteHandlerMethod } from 'fastify';
import type { OpenedShop, ShopCase, ShopLicense } from '../guard/opened-shop-fixture.ts';
import { signetFastify } from './signet-fastify.ts';

/** The shop on Fastify. */
export async function fastifyShop(
  license: ShopLicense,
  { options = {}, behindProxy = false }: ShopCase,
): Promise<OpenedShop> {
  const app = fastify(behindProxy ? { trustProxy: '127.0.0.1' } : {});
  const signet = signetFastify(license, options);
  await app.register(signet.plugin);
  app.setErrorHandler(signet.errorHandler);
  app.get('/', (request, reply) => reply.send(`shop${signet.watermark(request)}`));
  app.get('/admin', (_, reply) => reply.send('admin'));
  app.get('/admin/orders', (_, reply) => reply.send('orders'));
  const done: RouteHandlerMethod = (_, reply) => reply.send('done');
  app.get('/shops', { preHandler: signet.requireFeature('multi_tenant') }, done);
  app.get('/brand', { preHandler: signet.requireFeature('white_label') }, done);
  app.get('/themes/:name', { preHandler: signet.requireLicensedTheme(nameIn) }, done);
  app.get('/plugins/:name', { preHandler: signet.requireLicensedPlugin(nameIn) }, done);
  app.get('/booking', { preHandler: signet.requireLicensedPlugin('niche-booking') }, done);
  app.get('/niches/:name', { preHandler: signet.requireNichePackage(nameIn) }, done);
  app.get('/inside', () => license.require('white_label'));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return { port, close: () => app.close() };
}

function nameIn({ params }: FastifyRequest): string {
  return String(Reflect.get(Object(params), 'name'));
}
