/**
 * A vendor's program that knows nothing but the published package: it is type-checked against the
 * package's types, and run with the key set and the token that it is given. Prints one JSON line.
 */
import {
  createLicense,
  defineCatalog,
  defineProduct,
  heartbeatStates,
  LicenseError,
} from '@signet/sdk';
import { signetExpress } from '@signet/sdk/express';
import { signetFastify } from '@signet/sdk/fastify';
import { signetHono } from '@signet/sdk/hono';
import { signetNode } from '@signet/sdk/node';
import { signetTrpc } from '@signet/sdk/trpc';
import { verifyLicense } from '@signet/sdk/verify';
import fastify from 'fastify';

const catalog = defineCatalog({
  defaultProduct: 'storefront',
  products: {
    storefront: defineProduct({
      name: { en: 'Storefront', ro: 'Magazin' },
      signing: 'EdDSA',
      flags: {
        audit_log: { en: 'Audit log', ro: 'Jurnal de audit' },
        white_label: { en: 'White label', ro: 'Marcă proprie' },
      },
      limits: {},
      intervals: {},
      quotas: {},
      tiers: {
        pro: {
          name: { en: 'Pro', ro: 'Pro' },
          flags: { audit_log: true },
          domains: 1,
          nichePackages: 1,
        },
      },
      kinds: {
        perpetual: { validity: 'forever' },
        term: { validity: 'deferred' },
        trial: { validity: 'deferred' },
        'saas-monthly': { validity: 'deferred' },
      },
      themes: ['theme-fashion'],
      plugins: ['efactura-ro'],
      nichePackages: ['ecommerce'],
      enforcement: { ...heartbeatStates, domainBinding: 'enforce' },
      freeSupport: '30d',
      refundDays: 14,
      environmentVariable: 'LICENSE_KEY',
    }),
  },
});

const [, , jwks = '', token] = process.argv;
const keys = JSON.parse(jwks) as { readonly keys: readonly object[] };
const license = await createLicense({ catalog, product: 'storefront', keys, token });

function statusOf(enter: () => void): number {
  try {
    enter();
    return 200;
  } catch (error) {
    if (error instanceof LicenseError) return error.status;
    throw error;
  }
}

const app = fastify();
const signet = signetFastify(license);
await app.register(signet.plugin);
app.get(
  '/reports',
  { preHandler: signet.requireFeature('audit_log') },
  () => app.license.state.name,
);
app.get('/brand', { preHandler: signet.requireFeature('white_label') }, () => 'never');

// @ts-expect-error the names are the catalog's: a mistyped one does not compile
const mistyped = statusOf(() => license.require('audit_logg'));

process.stdout.write(
  JSON.stringify({
    state: license.state.name,
    gates: [
      statusOf(() => license.require('audit_log')),
      statusOf(() => license.require('white_label')),
      mistyped,
    ],
    hosts: [license.verdict('www.acme.ro').allowed, license.verdict('acme.de').allowed],
    reports: (await app.inject('/reports')).body,
    brand: (await app.inject('/brand')).json<{ code: string }>().code,
    verified: (await verifyLicense(token, { keys, host: 'acme.ro' })).valid,
    adapters: [
      signetExpress(license).requireLicensedTheme('theme-fashion').length,
      signetHono(license).requireLicensedPlugin('efactura-ro').length,
      signetNode(license).requireNichePackage('ecommerce').length,
      signetTrpc(license, { visitor: () => null }).requireFeature('audit_log').length,
    ],
  }),
);
