import { catalog } from '@signet/catalog/catalog';
import { heartbeatStates } from '@signet/domain/catalog/enforcement-presets';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import fastify, { type FastifyServerOptions } from 'fastify';
import { createLicense } from '../license/create-license.ts';
import { ISSUED, tokenOf, vendorKeys } from '../token/sample-token-fixture.ts';
import { signetFastify, type SignetFastifyOptions } from './signet-fastify.ts';

/** What differs from a pro license on acme.ro. */
interface Shop {
  readonly claims?: Partial<LicenseClaims>;
  readonly token?: string | undefined;
  readonly age?: number;
  readonly server?: FastifyServerOptions;
  readonly options?: SignetFastifyOptions;
  readonly denies?: boolean;
}

/** A small shop behind the adapter, with one route for each gate. */
export async function shop({
  claims,
  age = 0,
  server = {},
  options = {},
  denies = false,
  ...given
}: Shop = {}) {
  const { storefront } = catalog.products;
  const license = await createLicense({
    catalog: denies
      ? { ...catalog, products: { storefront: { ...storefront, enforcement: heartbeatStates } } }
      : catalog,
    product: 'storefront',
    keys: vendorKeys,
    token: 'token' in given ? given.token : tokenOf(claims),
    now: () => ISSUED + age,
    server: 'https://licenses.example.com',
  });
  const app = fastify(server);
  const signet = signetFastify(license, options);
  await app.register(signet.plugin);
  app.get('/', async () => 'shop');
  app.get('/admin', async () => 'admin');
  app.get('/admin/orders', async () => 'orders');
  app.get('/shops', { preHandler: signet.requireFeature('multi_tenant') }, async () => 'shops');
  app.get('/brand', { preHandler: signet.requireFeature('white_label') }, async () => 'brand');
  app.get<{ Params: { name: string } }>(
    '/themes/:name',
    { preHandler: signet.requireLicensedTheme(nameIn) },
    async () => 'theme',
  );
  app.get<{ Params: { name: string } }>(
    '/plugins/:name',
    { preHandler: signet.requireLicensedPlugin(nameIn) },
    async () => 'plugin',
  );
  app.get(
    '/booking',
    { preHandler: signet.requireLicensedPlugin('niche-booking') },
    async () => 'booking',
  );
  app.get<{ Params: { name: string } }>(
    '/niches/:name',
    { preHandler: signet.requireNichePackage(nameIn) },
    async () => 'niche',
  );
  return app;
}

function nameIn({ params }: { readonly params: unknown }): string {
  return (params as { readonly name: string }).name;
}
