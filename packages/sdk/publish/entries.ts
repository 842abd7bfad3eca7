/** The ways into the published package, and the source of each. */
export const entries = {
  index: 'src/index.ts',
  bundle: 'src/bundle/verify-bundle.ts',
  express: 'src/express/signet-express.ts',
  fastify: 'src/fastify/signet-fastify.ts',
  hono: 'src/hono/signet-hono.ts',
  node: 'src/node/signet-node.ts',
  trpc: 'src/trpc/signet-trpc.ts',
  verify: 'src/verify/verify-license.ts',
} as const;
