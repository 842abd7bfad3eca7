import { createDecipheriv, type KeyObject } from 'node:crypto';
import { isCanonicalBase64Url } from './base64url.ts';
import { type JsonObject, readJsonObject } from './json-object.ts';

/** How sealed keys are encrypted: RFC 7518 §4.7 under the master key, then §5.3. */
export const sealing = { alg: 'A256GCMKW', enc: 'A256GCM' } as const;

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The protected header of a compact JWE, unchecked; undefined when the text has none. */
export function sealedHeader(sealed: string): JsonObject | undefined {
  const [head = ''] = sealed.split('.', 1);
  return readJsonObject(Buffer.from(head, 'base64url').toString());
}

/**
 * Opens a compact JWE (RFC 7516 §5.2) of exactly this sealing; undefined when it is another, or was
 * changed. With Node's ciphers, because a start waits for it and jose would load all of WebCrypto.
 */
export function openSealed(sealed: string, secret: KeyObject): Buffer | undefined {
  const parts = sealed.split('.');
  const [head = '', wrappedKey = '', iv = '', text = '', tag = ''] = parts;
  const header = sealedHeader(sealed);
  if (parts.length !== 5 || !parts.every(isCanonicalBase64Url)) return undefined;
  if (header?.['alg'] !== sealing.alg || header['enc'] !== sealing.enc) return undefined;
  if ('zip' in header || 'crit' in header) return undefined;
  try {
    const wrapping = { iv: String(header['iv']), text: wrappedKey, tag: String(header['tag']) };
    const key = openGcm(secret, wrapping, '');
    return openGcm(key, { iv, text, tag }, head);
  } catch {
    // OpenSSL's way to say that a key, an IV or a tag does not fit.
    return undefined;
  }
}

interface Encrypted {
  readonly iv: string;
  readonly text: string;
  readonly tag: string;
}

function openGcm(key: KeyObject | Buffer, encrypted: Encrypted, authenticated: string): Buffer {
  const [iv, tag] = [encrypted.iv, encrypted.tag].map((part) => Buffer.from(part, 'base64url'));
  if (iv?.length !== IV_BYTES || tag?.length !== TAG_BYTES) throw new Error('Not of this sealing');
  const cipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAuthTag(tag).setAAD(Buffer.from(authenticated, 'ascii'));
  return Buffer.concat([cipher.update(Buffer.from(encrypted.text, 'base64url')), cipher.final()]);
}
