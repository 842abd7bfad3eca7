import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A text that is the same for everyone, with the tag of its content. */
export interface CachedText {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

/** A text with the tag of what it says. */
export function cachedText(type: string, body: string): CachedText {
  return { type, body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}

/** Answers a text that caches may keep for five minutes and then ask for by its tag. */
export function replyCached(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body, etag }: CachedText,
): FastifyReply {
  reply.header('etag', etag).header('cache-control', 'public, max-age=300');
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? [];
  if (known.includes(etag) || known.includes(`W/${etag}`)) return reply.status(304).send();
  return reply.type(type).send(body);
}
