import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag, hasTag } from './entity-tag.ts';

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
  const etag = entityTag(body);
  reply.header('etag', etag).header('cache-control', `public, max-age=${maxAgeSeconds}`);
  reply.header('access-control-allow-origin', '*');
  reply.header('cross-origin-resource-policy', 'cross-origin');
  return hasTag(request, etag) ? reply.status(304).send() : reply.type(type).send(body);
}
