import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { err, ok, type Result } from '@signet/domain/shared/result';

const MASTER_KEY_BYTES = 32;

/** The key that every signing key is sealed under at rest. */
export interface MasterKey {
  readonly secret: KeyObject;
  /** Names the key without telling anything about it: sealed keys say which master key opens them. */
  readonly id: string;
}

/** Reads 32 bytes in base64 or base64url, as `SIGNET_MASTER_KEY` holds them. */
export function masterKeyOf(text: string): Result<MasterKey, 'not-32-bytes-of-base64'> {
  const compact = text.trim();
  const bytes = Buffer.from(compact, 'base64');
  const isExact = [bytes.toString('base64'), bytes.toString('base64url')].some(
    (same) => same === compact || same.replace(/=+$/, '') === compact,
  );
  if (!isExact || bytes.length !== MASTER_KEY_BYTES) return err('not-32-bytes-of-base64');
  const secret = createSecretKey(bytes);
  bytes.fill(0);
  const id = createHmac('sha256', secret).update('signet master key').digest('base64url');
  return ok({ secret, id: id.slice(0, 16) });
}

/** A new master key as base64 text. A secret: never log it. */
export function generateMasterKey(): string {
  return randomBytes(MASTER_KEY_BYTES).toString('base64');
}
