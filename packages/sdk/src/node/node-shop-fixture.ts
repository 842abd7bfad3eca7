import { createServer, type IncomingMessage } from 'node:http';
import { listening } from '../guard/listening-fixture.ts';
import type { OpenedShop, ShopCase, ShopLicense } from '../guard/opened-shop-fixture.ts';
import { type Listener, signetNode } from './signet-node.ts';

/** The shop without a framework. */
export async function nodeShop(
  license: ShopLicense,
  { options = {}, behindProxy = false }: ShopCase,
): Promise<OpenedShop> {
  const host = ({ headers }: IncomingMessage) =>
    String(headers['x-forwarded-host'] ?? headers.host);
  const signet = signetNode(license, { ...options, ...(behindProxy ? { host } : {}) });
  const done: Listener = (_, response) => response.end('done');
  const routes: Readonly<Record<string, Listener>> = {
    '': (request, response) => response.end(`shop${signet.watermark(request)}`),
    admin: (request, response) => response.end(partOf(request, 2) || 'admin'),
    shops: signet.requireFeature('multi_tenant')(done),
    brand: signet.requireFeature('white_label')(done),
    themes: signet.requireLicensedTheme(nameIn)(done),
    plugins: signet.requireLicensedPlugin(nameIn)(done),
    booking: signet.requireLicensedPlugin('niche-booking')(done),
    niches: signet.requireNichePackage(nameIn)(done),
    inside: async () => license.require('white_label'),
  };
  return listening(
    createServer(
      signet.protect((request, response) => {
        const route = routes[partOf(request, 1)];
        return route === undefined ? response.writeHead(404).end() : route(request, response);
      }),
    ),
  );
}

function nameIn(request: IncomingMessage): string {
  return partOf(request, 2);
}

function partOf({ url = '' }: IncomingMessage, index: number): string {
  return url.split('?', 1)[0]?.split('/')[index] ?? '';
}
