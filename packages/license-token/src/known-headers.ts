import type { KeyRing } from './key-ring.ts';
import type { VerificationKey } from './key.ts';
import type { TokenHeader } from './parse-token.ts';

/** A header that was read before, with the key that it names. */
export interface KnownHeader {
  readonly header: TokenHeader;
  readonly key: VerificationKey;
}

const MAX_KNOWN_HEADERS = 256;
const headersByRing = new WeakMap<KeyRing, Map<string, KnownHeader>>();

/** The header behind this very text, if a token with it verified against this ring before. */
export function findKnownHeader(part: string, ring: KeyRing): KnownHeader | undefined {
  return headersByRing.get(ring)?.get(part);
}

/**
 * Keeps the header of a token that verified, so that the next token of the same key need not parse
 * it. Nobody without a key can add one, and their number is bounded all the same.
 */
export function rememberHeader(part: string, known: KnownHeader, ring: KeyRing): void {
  const headers = headersByRing.get(ring) ?? new Map<string, KnownHeader>();
  // A copy: a slice would keep the whole token in memory.
  const copy = Buffer.from(part, 'latin1').toString('latin1');
  if (headers.size < MAX_KNOWN_HEADERS) headers.set(copy, known);
  headersByRing.set(ring, headers);
}
