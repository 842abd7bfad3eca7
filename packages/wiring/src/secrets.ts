import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MasterKey, masterKeyOf } from '@signet/license-token/master-key';
import { StartRefusedError } from './start-refused-error.ts';

/** What a deployment must keep to itself. */
export interface Secrets {
  /** Seals the signing keys at rest. */
  readonly masterKey: MasterKey;
  /** Signs session cookies; derived, so that every process with the same master key agrees on it. */
  readonly authSecret: string;
  /** Where the master key is from: the environment, or a file that stood there or was just made. */
  readonly source: { readonly name: string; readonly isNew: boolean };
  /** Takes a file that was just made away again; for a start that is refused over it. */
  forget(): void;
}

/**
 * The secrets of a deployment: the master key given, or one made on first use in a file of the data
 * directory that only its owner may read. Throws `StartRefusedError` when the file can be read by
 * others, or when it, or the key given, is no key.
 */
export function loadSecrets(dataDir: string, givenMasterKey: string | undefined): Secrets {
  const { text, name, isNew } =
    givenMasterKey === undefined ? fromFile(dataDir) : given(givenMasterKey);
  const masterKey = masterKeyOf(text);
  if (!masterKey.ok) {
    throw new StartRefusedError(`The master key of ${name} is not 32 bytes of base64.`);
  }
  const bytes = Buffer.from(text, 'base64');
  const authSecret = hkdfSync('sha256', bytes, '', 'signet session cookies', 32);
  return {
    masterKey: masterKey.value,
    authSecret: Buffer.from(authSecret).toString('base64'),
    source: { name, isNew },
    forget: () => {
      if (isNew) rmSync(name, { force: true });
    },
  };
}

interface KeyText {
  readonly text: string;
  readonly name: string;
  readonly isNew: boolean;
}

function given(text: string): KeyText {
  return { text, name: 'SIGNET_MASTER_KEY', isNew: false };
}

function fromFile(dataDir: string): KeyText {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const name = join(dataDir, 'master.key');
  const isNew = madeNew(name);
  if ((statSync(name).mode & 0o077) !== 0) {
    throw new StartRefusedError(`Others can read ${name}. Run: chmod 600 ${name}`);
  }
  return { text: readFileSync(name, 'utf8').trim(), name, isNew };
}

/** Two processes may start at once: the file of the first is everybody's. */
function madeNew(file: string): boolean {
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  }
}
