import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a deployment must keep to itself. */
export interface Secrets {
  /** 32 bytes in base64: seals the signing keys at rest. */
  readonly masterKey: string;
  /** Signs session cookies; derived, so that every process with the same master key agrees on it. */
  readonly authSecret: string;
}

/**
 * The secrets of a deployment: the master key given, or one made on first use in a file of the data
 * directory that only its owner may read. Throws when others can read that file.
 */
export function loadSecrets(dataDir: string, givenMasterKey: string | undefined): Secrets {
  const masterKey = givenMasterKey ?? readOrCreateMasterKey(dataDir);
  const authSecret = hkdfSync(
    'sha256',
    Buffer.from(masterKey, 'base64'),
    '',
    'signet session cookies',
    32,
  );
  return { masterKey, authSecret: Buffer.from(authSecret).toString('base64') };
}

function readOrCreateMasterKey(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'master.key');
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new Error(`Others can read ${file}. Run: chmod 600 ${file}`);
  }
  return readFileSync(file, 'utf8').trim();
}
