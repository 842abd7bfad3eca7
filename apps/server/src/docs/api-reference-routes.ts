import type { FastifyInstance } from 'fastify';
import { type CachedText, cachedText, replyCached } from './reply-cached.ts';

const path = '/docs/api';

const page = cachedText(
  'text/html; charset=utf-8',
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API · Signet documentation</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="reference"></div>
<script src="${path}/scalar.js"></script>
<script src="${path}/start.js"></script>
</body>
</html>
`,
);

const settings = {
  url: '/openapi.json',
  // Nothing of it comes from, or goes to, another server.
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
};

const start = cachedText(
  'text/javascript; charset=utf-8',
  `Scalar.createApiReference('#reference', ${JSON.stringify(settings)});\n`,
);

/** The reference of the REST API at `/docs/api`, drawn by Scalar from `/openapi.json`. */
export function apiReferenceRoutes(app: FastifyInstance): void {
  app.get(path, (request, reply) => {
    // Scalar writes its own styles into the page; scripts stay ours alone.
    const policy = String(reply.getHeader('content-security-policy'));
    const styled = policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    return replyCached(request, reply.header('content-security-policy', styled), page);
  });
  app.get(`${path}/start.js`, (request, reply) => replyCached(request, reply, start));
  app.get(`${path}/scalar.js`, async (request, reply) =>
    replyCached(request, reply, await scalarOnce()),
  );
}

let scalar: Promise<CachedText> | undefined;

/** Four megabytes that are read when the first reader comes. */
function scalarOnce(): Promise<CachedText> {
  scalar ??= readScalar();
  scalar.catch(() => (scalar = undefined));
  return scalar;
}

/** The package keeps its script inside a Fastify plugin; a server that never listens gives it out. */
async function readScalar(): Promise<CachedText> {
  const [{ fastify }, { default: plugin }] = await Promise.all([
    import('fastify'),
    import('@scalar/fastify-api-reference'),
  ]);
  const shelf = fastify();
  await shelf.register(plugin, { routePrefix: '/', configuration: { url: settings.url } });
  const { body, statusCode } = await shelf.inject('/js/scalar.js');
  await shelf.close();
  if (statusCode !== 200) throw new Error(`The script of the API reference: ${statusCode}`);
  return cachedText('text/javascript; charset=utf-8', body);
}
