import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** The strong tag of a body: the same bytes have the same tag, in every process. */
export function entityTag(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`;
}

/** Whether whoever asks has these bytes already (RFC 9110 §13.1.2): any tag listed, weak or strong, or the star. */
export function hasTag({ headers }: FastifyRequest, etag: string): boolean {
  const listed = headers['if-none-match']?.split(',') ?? [];
  const tags = listed.map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
