import { expressShop } from '../express/express-shop-fixture.ts';
import { fastifyShop } from '../fastify/fastify-shop-fixture.ts';
import { honoShop } from '../hono/hono-shop-fixture.ts';
import { nodeShop } from '../node/node-shop-fixture.ts';
import { procedureOf, trpcShop, unwrapped } from '../trpc/trpc-shop-fixture.ts';
import {
  type Answer,
  ask,
  type Asked,
  type OpenedShop,
  type ShopCase,
  shopLicense,
} from './opened-shop-fixture.ts';

/** A framework's shop, asked the same way as every other. */
export interface Adapter {
  readonly name: string;
  open(shop?: ShopCase): Promise<AskedShop>;
}

/** A shop that listens. */
export interface AskedShop {
  ask(path: string, asked?: Asked): Promise<Answer>;
  close(): Promise<void>;
}

type OpenShop = (
  license: Awaited<ReturnType<typeof shopLicense>>,
  shop: ShopCase,
) => Promise<OpenedShop>;

const overHttp = (name: string, open: OpenShop): Adapter => ({
  name,
  open: async (shop = {}) => {
    const { port, close } = await open(await shopLicense(shop), shop);
    return { ask: (path, asked) => ask(port, path, asked), close };
  },
});

/** The adapters of servers, which answer pages and any path. */
export const serverAdapters: readonly Adapter[] = [
  overHttp('fastify', fastifyShop),
  overHttp('express', expressShop),
  overHttp('hono', honoShop),
  overHttp('node', nodeShop),
];

const trpc: Adapter = {
  name: 'trpc',
  open: async (shop = {}) => {
    const { port, close } = await trpcShop(await shopLicense(shop), shop);
    const askProcedure = async (path: string, asked?: Asked) => {
      const answer = await ask(port, procedureOf(path), asked);
      return { ...answer, body: unwrapped(answer.body) };
    };
    return { ask: askProcedure, close };
  },
};

/** All five. */
export const adapters: readonly Adapter[] = [...serverAdapters, trpc];
