import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateMasterKey } from '@signet/license-token/master-key';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSecrets } from './secrets.ts';

let dataDir: string;
let file: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'signet-secrets-'));
  file = join(dataDir, 'master.key');
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('the master key', () => {
  test('is made once, for its owner alone, and then is the same for every process', () => {
    const first = loadSecrets(dataDir, undefined);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const second = loadSecrets(dataDir, undefined);
    expect([first.source.isNew, second.source.isNew]).toEqual([true, false]);
    expect(second.masterKey.id).toBe(first.masterKey.id);
    expect(second.authSecret).toBe(first.authSecret);
  });

  test('given by the environment makes no file', () => {
    const given = generateMasterKey();
    expect(loadSecrets(dataDir, given).source.name).toBe('SIGNET_MASTER_KEY');
    expect(existsSync(file)).toBe(false);
  });

  test('a file that others can read is refused by name, with the fix', () => {
    loadSecrets(dataDir, undefined);
    chmodSync(file, 0o640);
    expect(() => loadSecrets(dataDir, undefined)).toThrow(`chmod 600 ${file}`);
  });

  test.each([
    '',
    'short',
    `${generateMasterKey()}A`,
    'not base64 at all, but long enough to be it',
  ])('a file with %j is refused by name, and stays as it is', (text) => {
    writeFileSync(file, text, { mode: 0o600 });
    expect(() => loadSecrets(dataDir, undefined)).toThrow(`master key of ${file}`);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('one that is no key is not told', () => {
    const secret = 'a secret that is no key';
    expect(() => loadSecrets(dataDir, secret)).toThrow(/^(?!.*a secret).*SIGNET_MASTER_KEY/);
  });

  test('only a file that was just made is taken away again', () => {
    const made = loadSecrets(dataDir, undefined);
    loadSecrets(dataDir, undefined).forget();
    expect(existsSync(file)).toBe(true);
    made.forget();
    expect(existsSync(file)).toBe(false);
  });
});
