import { createServer } from 'node:http';
import express, { type Request } from 'express';
import { listening } from '../guard/listening-fixture.ts';
import type { OpenedShop, ShopCase, ShopLicense } from '../guard/opened-shop-fixture.ts';
import { signetExpress } from './signet-express.ts';

/** The shop on Express. */
export async function expressShop(
  license: ShopLicense,
  { options = {}, behindProxy = false }: ShopCase,
): Promise<OpenedShop> {
  const app = express();
  if (behindProxy) app.set('trust proxy', '127.0.0.1');
  const signet = signetExpress(license, options);
  app.use(signet.middleware);
  app.get('/', (request, response) => void response.send(`shop${signet.watermark(request)}`));
  app.get('/admin', (_, response) => void response.send('admin'));
  app.get('/admin/orders', (_, response) => void response.send('orders'));
  const done = (_: Request, response: express.Response) => void response.send('done');
  app.get('/shops', signet.requireFeature('multi_tenant'), done);
  app.get('/brand', signet.requireFeature('white_label'), done);
  app.get('/themes/:name', signet.requireLicensedTheme(nameIn), done);
  app.get('/plugins/:name', signet.requireLicensedPlugin(nameIn), done);
  app.get('/booking', signet.requireLicensedPlugin('niche-booking'), done);
  app.get('/niches/:name', signet.requireNichePackage(nameIn), done);
  app.get('/inside', () => license.require('white_label'));
  app.use(signet.errorHandler);
  return listening(createServer(app));
}

function nameIn({ params }: Request): string {
  return String(params['name']);
}
