import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody confuses when reading or hearing them. */
const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 6;

/** A new 256-bit secret, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A new six-character code. */
export function newCode(): string {
  return Array.from(
    { length: CODE_LENGTH },
    () => CODE_LETTERS[randomInt(CODE_LETTERS.length)],
  ).join('');
}

/** The hash a 256-bit secret is known by; it needs no salt and no slow function. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The hash of a code: keyed, because a million guesses at six characters are quick. */
export function hashCode(key: string, id: string, code: string): string {
  return createHmac('sha256', key).update(`sign-in code\n${id}\n${code}`).digest('hex');
}

/** Reads a typed or pasted code: white space and hyphens are dropped, letters upper-cased. */
export function readCode(text: string): string {
  return text.replaceAll(/[\s-]/g, '').toUpperCase();
}

/** Compares two hashes in constant time. */
export function sameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
