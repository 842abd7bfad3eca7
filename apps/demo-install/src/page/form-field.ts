import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A key file and its answer are a few kilobytes; more is no form of ours. */
const MAX_FORM = 262_144;

/** Lets the server read submitted forms, and refuse those that another site's page submits. */
export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MAX_FORM },
    (_, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || isOwn(request)) return undefined;
    return reply.code(403).send({ error: 'The form was submitted by a page of another site.' });
  });
}

/** A submitted field; the empty text where there is none. */
export function fieldOf({ body }: FastifyRequest, name: string): string {
  return body instanceof URLSearchParams ? (body.get(name) ?? '') : '';
}

/** Programs send no `Origin`; browsers always do with a form. */
function isOwn({ headers: { origin }, host }: FastifyRequest): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  const served = `${page.protocol}//${host}`;
  return URL.canParse(served) && new URL(served).host === page.host;
}
