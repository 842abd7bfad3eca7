import { catalog } from '@signet/catalog/catalog';
import { createLicense, type License, type NamesOf } from '@signet/sdk';
import { signetFastify } from '@signet/sdk/fastify';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Gate } from '../gate/gate.ts';
import type { Install, InstallSettings } from './install.ts';

/** The license of the shop, typed by the storefront's own names: a mistyped one does not compile. */
type ShopLicense = License<NamesOf<(typeof catalog.products)['storefront']>>;

/** A web shop. */
export async function openStorefront(settings: InstallSettings): Promise<Install> {
  const license = await createLicense({ catalog, product: 'storefront', ...settings });
  return {
    license,
    name: { en: 'Corner shop', ro: 'Magazinul din colț' },
    front: [
      {
        title: { en: 'Walnut chopping board', ro: 'Tocător din lemn de nuc' },
        note: { en: '149,00 RON', ro: '149,00 RON' },
      },
      {
        title: { en: 'Linen apron', ro: 'Șorț din in' },
        note: { en: '89,00 RON', ro: '89,00 RON' },
      },
      {
        title: { en: 'Acacia honey, 400 g', ro: 'Miere de salcâm, 400 g' },
        note: { en: '32,00 RON', ro: '32,00 RON' },
      },
    ],
    gates: gatesOf(license),
    protect: async (app) => {
      const signet = signetFastify(license);
      await app.register(signet.plugin);
      app.setErrorHandler(signet.errorHandler);
      const actions = { method: ['GET', 'POST'], handler: done };
      const [theme, plugin, niche] = [
        signet.requireLicensedTheme(nameIn),
        signet.requireLicensedPlugin(nameIn),
        signet.requireNichePackage(nameIn),
      ];
      app.get('/reports', { preHandler: signet.requireFeature('audit_log') }, done);
      app.get('/shops', { preHandler: signet.requireFeature('multi_tenant') }, done);
      const publish = signet.requireFeature('marketplace_publisher');
      app.post('/marketplace/publish', { preHandler: publish }, done);
      app.route({ ...actions, url: '/themes/:name/install', preHandler: theme });
      app.route({ ...actions, url: '/plugins/:name/enable', preHandler: plugin });
      app.route({ ...actions, url: '/niches/:name/activate', preHandler: niche });
      const anaf = signet.requireLicensedPlugin('efactura-ro');
      app.post('/anaf/invoices', { preHandler: anaf }, done);
    },
    stateDir: settings.stateDir ?? null,
  };
}

function gatesOf(license: ShopLicense): readonly Gate[] {
  return [
    {
      kind: 'feature',
      label: { en: 'Audit reports', ro: 'Rapoarte de audit' },
      code: `requireFeature('audit_log')`,
      method: 'GET',
      path: '/reports',
      enter: () => license.require('audit_log'),
    },
    {
      kind: 'feature',
      label: { en: 'More shops on one install', ro: 'Mai multe magazine pe o instalare' },
      code: `requireFeature('multi_tenant')`,
      method: 'GET',
      path: '/shops',
      enter: () => license.require('multi_tenant'),
    },
    {
      kind: 'feature',
      label: { en: 'Publish in the marketplace', ro: 'Publică în marketplace' },
      code: `requireFeature('marketplace_publisher')`,
      method: 'POST',
      path: '/marketplace/publish',
      enter: () => license.require('marketplace_publisher'),
    },
    {
      kind: 'theme',
      label: { en: 'Install the travel theme', ro: 'Instalează tema pentru turism' },
      code: `requireLicensedTheme('theme-travel')`,
      method: 'POST',
      path: '/themes/theme-travel/install',
      enter: () => license.requireTheme('theme-travel'),
    },
    {
      kind: 'plugin',
      label: { en: 'Switch on SMS notifications', ro: 'Activează notificările SMS' },
      code: `requireLicensedPlugin('notifications-sms')`,
      method: 'POST',
      path: '/plugins/notifications-sms/enable',
      enter: () => license.requirePlugin('notifications-sms'),
    },
    {
      kind: 'plugin',
      label: { en: 'Send an invoice to ANAF', ro: 'Trimite o factură la ANAF' },
      code: `requireLicensedPlugin('efactura-ro')`,
      method: 'POST',
      path: '/anaf/invoices',
      enter: () => license.requirePlugin('efactura-ro'),
    },
    {
      kind: 'niche-package',
      label: { en: 'Activate the services niche', ro: 'Activează nișa de servicii' },
      code: `requireNichePackage('services')`,
      method: 'POST',
      path: '/niches/services/activate',
      enter: () => license.requireNichePackage('services'),
    },
  ];
}

/** A name in a URL is text; the license knows whether it is one that it carries. */
function nameIn({ params }: FastifyRequest): string {
  return String(Reflect.get(Object(params), 'name'));
}

const done: RouteHandlerMethod = (request, reply) =>
  reply.send({ done: true, route: request.routeOptions.url });
