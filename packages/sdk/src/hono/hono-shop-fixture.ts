import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { listening } from '../guard/listening-fixture.ts';
import type { OpenedShop, ShopCase, ShopLicense } from '../guard/opened-shop-fixture.ts';
import { signetHono } from './signet-hono.ts';

/** The shop on Hono. */
export async function honoShop(
  license: ShopLicense,
  { options = {}, behindProxy = false }: ShopCase,
): Promise<OpenedShop> {
  const app = new Hono();
  const host = (context: Context) =>
    context.req.header('x-forwarded-host') ?? context.req.header('host');
  const signet = signetHono(license, { ...options, ...(behindProxy ? { host } : {}) });
  app.use(signet.middleware);
  app.get('/', (context) => context.text(`shop${signet.watermark(context)}`));
  app.get('/admin', (context) => context.text('admin'));
  app.get('/admin/orders', (context) => context.text('orders'));
  const done = (context: Context) => context.text('done');
  app.get('/shops', signet.requireFeature('multi_tenant'), done);
  app.get('/brand', signet.requireFeature('white_label'), done);
  app.get('/themes/:name', signet.requireLicensedTheme(nameIn), done);
  app.get('/plugins/:name', signet.requireLicensedPlugin(nameIn), done);
  app.get('/booking', signet.requireLicensedPlugin('niche-booking'), done);
  app.get('/niches/:name', signet.requireNichePackage(nameIn), done);
  app.get('/inside', (context) => {
    license.require('white_label');
    return done(context);
  });
  app.onError(signet.onError);
  return listening(createAdaptorServer({ fetch: app.fetch }) as Parameters<typeof listening>[0]);
}

function nameIn(context: Context): string {
  return context.req.param('name') ?? '';
}
