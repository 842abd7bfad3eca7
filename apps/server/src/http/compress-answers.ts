import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const shorten = promisify(gzip);

/** Shorter answers fit into one packet as they are. */
const SMALLEST = 1024;

/**
 * Compresses what tRPC answers to questions: a page of fifty licenses is a sixth as long, which a
 * phone notices. Answers to commands go as they are: they may hold a key, and the length of a
 * compressed text tells a little of what is in it.
 */
export function compressAnswers(scope: FastifyInstance): void {
  let known: ReadonlySet<string> | undefined;
  scope.addHook('onSend', async (request, _reply, payload) => {
    if (!(payload instanceof Response)) return payload;
    if (!takesGzip(request.headers['accept-encoding'])) return payload;
    const queries = (known ??= await questions());
    const names = String(Reflect.get(Object(request.params), 'path')).split(',');
    return names.every((name) => queries.has(name)) ? compressed(payload) : payload;
  });
}

/** Whether an `Accept-Encoding` header takes gzip (RFC 9110 §12.5.3); none at all takes nothing here. */
export function takesGzip(header: string | string[] | undefined): boolean {
  const codings = String(header ?? '')
    .toLowerCase()
    .split(',');
  return codings.some((coding) =>
    /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)[\d.]+\s*)?$/.test(coding),
  );
}

async function compressed(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  const body = Buffer.from(await answer.arrayBuffer());
  if (body.byteLength < SMALLEST) return new Response(body, { status, headers });
  headers.append('vary', 'accept-encoding');
  headers.set('content-encoding', 'gzip');
  return new Response(await shorten(body), { status, headers });
}

/** The procedures are loaded by the time that one has answered. */
async function questions(): Promise<ReadonlySet<string>> {
  const { procedureFacts } = await import('../rest/procedure-schemas.ts');
  return new Set(
    procedureFacts()
      .filter(({ type }) => type === 'query')
      .map(({ path }) => path),
  );
}
