import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag, hasTag } from '../http/entity-tag.ts';

/** A text that is the same for everyone, with the tag of its content. */
export interface CachedText {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

/** A text with the tag of what it says. */
export function cachedText(type: string, body: string): CachedText {
  return { type, body, etag: entityTag(body) };
}

/** Answers a text that caches may keep for five minutes and then ask for by its tag. */
export function replyCached(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body, etag }: CachedText,
): FastifyReply {
  reply.header('etag', etag).header('cache-control', 'public, max-age=300');
  if (hasTag(request, etag)) return reply.status(304).send();
  return reply.type(type).send(body);
}
