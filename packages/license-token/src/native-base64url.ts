/**
 * Decodes base64url into a buffer that is large enough and answers the number of bytes, or `-1`
 * unless the text is the canonical one of exactly these bytes (R5). The runtime's own decoder
 * forgives much, but its encoder writes in one way only: to compare is to prove.
 */
export function decodeCanonical(text: string, into: Buffer): number {
  const length = into.write(text, 'base64url');
  return into.toString('base64url', 0, length) === text ? length : -1;
}
