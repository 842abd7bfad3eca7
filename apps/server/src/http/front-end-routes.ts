import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { ServerDeps } from '../server-deps.ts';
import { replyWithFailure } from './error-reply.ts';

/** A year: the bundler puts a hash of the content into the names of these files. */
const FOREVER = 'public, max-age=31536000, immutable';
const HASHED = /[\\/]assets[\\/][^\\/]*-[\w-]{8,}\.\w+(\.br|\.gz)?$/;

/** Serves the built front-ends; every path below them that is no file is a page of theirs. */
export async function frontEndRoutes(
  app: FastifyInstance,
  { frontEnds }: Pick<ServerDeps, 'frontEnds'>,
): Promise<void> {
  for (const [name, root] of Object.entries(frontEnds)) {
    await app.register(async (scope) => frontEnd(scope, root), { prefix: `/${name}` });
    app.get(`/${name}`, async (_request, reply) => reply.redirect(`/${name}/`, 302));
  }
  app.get('/', async (_request, reply) =>
    frontEnds.portal === undefined
      ? reply.type('text/plain; charset=utf-8').send('Signet\n')
      : reply.redirect('/portal/', 302),
  );
}

async function frontEnd(scope: FastifyInstance, root: string): Promise<void> {
  await scope.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', HASHED.test(path) ? FOREVER : 'no-cache');
    },
  });
  scope.setNotFoundHandler((request, reply) =>
    isPage(request.method, request.url)
      ? reply.sendFile('index.html')
      : replyWithFailure({ code: 'NOT_FOUND', what: 'path' }, request, reply),
  );
}

/** A missing file must not be answered with a page: a script that is HTML is a riddle. */
function isPage(method: string, url: string): boolean {
  const last = url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
  return (method === 'GET' || method === 'HEAD') && !/\.[a-z0-9]{2,5}$/i.test(last);
}
