import type { IncomingMessage } from 'node:http';
import { initTRPC } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { listening } from '../guard/listening-fixture.ts';
import type { OpenedShop, ShopCase, ShopLicense } from '../guard/opened-shop-fixture.ts';
import { type Call, signetTrpc } from './signet-trpc.ts';

interface Context {
  readonly request: IncomingMessage;
}

/** The shop's procedures on tRPC's own server. */
export async function trpcShop(
  license: ShopLicense,
  { options = {}, behindProxy = false }: ShopCase,
): Promise<OpenedShop> {
  const t = initTRPC.context<Context>().create();
  const signet = signetTrpc(license, {
    ...options,
    visitor: ({ request: { headers } }: Context) => ({
      host: behindProxy ? String(headers['x-forwarded-host'] ?? headers.host) : headers.host,
      acceptLanguage: headers['accept-language'],
    }),
  });
  const licensed = t.procedure.errors(signet.errors).use(signet.guard);
  const named = licensed.input(String);
  const router = t.router({
    home: licensed.query(() => 'shop'),
    admin: { home: licensed.query(() => 'admin'), orders: licensed.query(() => 'orders') },
    shops: licensed.use(signet.requireFeature('multi_tenant')).query(() => 'done'),
    brand: licensed.use(signet.requireFeature('white_label')).query(() => 'done'),
    themes: named.use(signet.requireLicensedTheme(nameIn)).query(() => 'done'),
    plugins: named.use(signet.requireLicensedPlugin(nameIn)).query(() => 'done'),
    booking: licensed.use(signet.requireLicensedPlugin('niche-booking')).query(() => 'done'),
    niches: named.use(signet.requireNichePackage(nameIn)).query(() => 'done'),
    inside: licensed.query(() => license.require('white_label')),
    license: { validate: t.procedure.query(signet.validate) },
  });
  const createContext = ({ req }: { readonly req: IncomingMessage }) => ({ request: req });
  return listening(createHTTPServer({ router, createContext }));
}

function nameIn({ input }: Call<Context>): string {
  return String(input);
}

const procedures: Readonly<Record<string, string>> = { '/': '/home', '/admin': '/admin.home' };

/** Where a page of the other shops is found as a procedure. */
export function procedureOf(path: string): string {
  const [, folder, name] = /^\/(themes|plugins|niches)\/(.+)$/.exec(path) ?? [];
  if (folder !== undefined) return `/${folder}?input=${encodeURIComponent(JSON.stringify(name))}`;
  return procedures[path] ?? `/${path.slice(1).replace('/', '.')}`;
}

/** What a procedure answered or why it did not, as the other shops answer it. */
export function unwrapped(body: string): string {
  const { result, error } = JSON.parse(body) as {
    readonly result?: { readonly data: unknown };
    readonly error?: { readonly data: { readonly license?: unknown } };
  };
  const data = error === undefined ? result?.data : error.data.license;
  return typeof data === 'string' ? data : JSON.stringify(data);
}
