import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A text that anybody may read, from any origin, and caches may keep. */
export interface PublicText {
  readonly body: string;
  readonly type: string;
  /** How long caches may answer without asking. */
  readonly maxAgeSeconds: number;
}

/** Answers a public text with the strong tag of its bytes, or 304 to whoever has these already. */
export function replyPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, type, maxAgeSeconds }: PublicText,
): FastifyReply {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('etag', etag).header('cache-control', `public, max-age=${maxAgeSeconds}`);
  reply.header('access-control-allow-origin', '*');
  reply.header('cross-origin-resource-policy', 'cross-origin');
  return isKnown(request.headers['if-none-match'], etag)
    ? reply.status(304).send()
    : reply.type(type).send(body);
}

/** RFC 9110 §13.1.2: any of the tags, weak or strong, or the star. */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}
