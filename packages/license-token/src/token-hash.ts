import { hash } from 'node:crypto';

/** SHA-256 of a token's text in hex: what the database keeps instead of the token (B25, R6). */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'hex');
}
