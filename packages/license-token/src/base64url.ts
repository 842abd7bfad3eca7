const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOT_A_LETTER = /[^A-Za-z0-9_-]/;

const sextets = new Uint8Array(128);
for (let value = 0; value < ALPHABET.length; value++) sextets[ALPHABET.charCodeAt(value)] = value;

/**
 * Whether a text is base64url in its one canonical form (R5, RFC 4648 §3.5): the URL-safe alphabet
 * only, no padding, no space, no impossible length, unused trailing bits zero. The empty text is.
 */
export function isCanonicalBase64Url(text: string): boolean {
  if (NOT_A_LETTER.test(text)) return false;
  const rest = text.length & 3;
  if (rest === 0) return true;
  if (rest === 1) return false;
  const last = sextets[text.charCodeAt(text.length - 1)] ?? 0;
  return (last & (rest === 2 ? 0b1111 : 0b11)) === 0;
}

/** The bytes of a canonical base64url text, without any runtime's own decoder. */
export function bytesOfBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let pending = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    pending = ((pending << 6) | (sextets[text.charCodeAt(index)] ?? 0)) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (pending >> bits) & 0xff;
  }
  return bytes;
}
