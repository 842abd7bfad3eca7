import { readFile } from 'node:fs/promises';
import { describeKeyProblem } from '@signet/license-token/key-problem';
import { type KeyRing, keyRingOfJwks } from '@signet/license-token/key-ring';

/** The public keys a license may be signed with: a parsed JWKS, its JSON text, or the path of its file. */
export type LicenseKeys = string | { readonly keys: readonly object[] };

/**
 * Reads the key set that a build trusts. Throws when it cannot be used at all, because a product
 * without its vendor's keys would refuse every license.
 */
export async function readKeys(keys: LicenseKeys): Promise<KeyRing> {
  const ring = keyRingOfJwks(typeof keys === 'string' ? await parse(keys) : keys);
  if (!ring.ok) {
    throw new Error(`The license keys cannot be used. ${describeKeyProblem(ring.error)}`);
  }
  return ring.value;
}

async function parse(keys: string): Promise<unknown> {
  const isJson = keys.trimStart().startsWith('{');
  const text = isJson ? keys : await readFile(keys, 'utf8').catch(unreadable(keys));
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const where = isJson ? 'text' : `file ${keys}`;
    throw new Error(`The license keys cannot be used. The ${where} is not JSON.`, { cause });
  }
}

function unreadable(path: string): (cause: unknown) => never {
  return (cause) => {
    throw new Error(`The license keys cannot be used. The file ${path} cannot be read.`, { cause });
  };
}
