import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DocsLibrary } from './docs-library.ts';
import { replyCached } from './reply-cached.ts';

/** The documentation under `/docs`: the folder `docs` of the repository, one page for each file. */
export function docsRoutes(app: FastifyInstance): void {
  const page = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { pages, missing } = await openOnce();
    const found = pages.get(pagePath(request.url));
    if (found !== undefined) return replyCached(request, reply, found);
    return reply
      .status(404)
      .type(missing.type)
      .header('cache-control', 'no-cache')
      .send(missing.body);
  };
  app.get('/docs', page);
  app.get('/docs/*', page);
  app.get('/docs/style.css', async (request, reply) =>
    replyCached(request, reply, (await openOnce()).style),
  );
}

let library: Promise<DocsLibrary> | undefined;

/** Rendered when the first reader comes: a server that nobody asks loads no Markdown. */
function openOnce(): Promise<DocsLibrary> {
  library ??= import('./docs-library.ts').then(({ openDocs }) => openDocs());
  // A reading that failed is tried again by the next reader.
  library.catch(() => (library = undefined));
  return library;
}

/** `/docs/errors/?from=mail` as `/docs/errors`. */
function pagePath(url: string): string {
  return (url.split(/[?#]/, 1)[0] ?? '').replace(/\/+$/, '');
}
