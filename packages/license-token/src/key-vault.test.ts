import { describe, expect, test } from 'vitest';
import { describeVaultProblem, openSigningKey, sealSigningKey } from './key-vault.ts';
import { generateMasterKey, masterKeyOf } from './master-key.ts';
import { privatePemOf } from './signing-key.ts';
import { expectOk, fixtureKey } from './token-fixture.ts';

const master = expectOk(masterKeyOf(generateMasterKey()));
const other = expectOk(masterKeyOf(generateMasterKey()));
const key = fixtureKey('EdDSA', 'ed-1');

describe('B65: signing keys at rest', () => {
  test.each(['EdDSA', 'RS256'] as const)(
    'a sealed %s key opens again under its master key',
    async (alg) => {
      const subject = fixtureKey(alg, `kid-${alg}`);
      const sealed = await sealSigningKey(subject, master);
      const opened = expectOk(await openSigningKey(sealed, subject.kid, master));
      expect(privatePemOf(opened)).toBe(privatePemOf(subject));
      expect(opened).toMatchObject({ kid: subject.kid, alg });
    },
  );

  test('the stored text is an encrypted token that holds nothing of the key', async () => {
    const sealed = await sealSigningKey(key, master);
    const secret = key.privateKey.export({ format: 'jwk' }).d ?? '';
    expect(sealed.split('.')).toHaveLength(5);
    expect(sealed).not.toContain(secret);
    expect(sealed).not.toBe(await sealSigningKey(key, master));
  });

  test.each([
    ['another master key', (text: string) => text, 'ed-1', other, 'wrong-master-key'],
    ['another kid', (text: string) => text, 'ed-2', master, 'wrong-kid'],
    ['a cut text', (text: string) => text.slice(0, -4), 'ed-1', master, 'damaged'],
    [
      'a changed text',
      (text: string) => text.replace(/\.(.)([^.]*)$/, (_, a, b) => `.${a === 'A' ? 'B' : 'A'}${b}`),
      'ed-1',
      master,
      'damaged',
    ],
    ['a plain key', () => privatePemOf(key), 'ed-1', master, 'not-sealed'],
    ['nothing', () => '', 'ed-1', master, 'not-sealed'],
  ])('%s is told apart', async (_, change, kid, under, problem) => {
    const sealed = change(await sealSigningKey(key, master));
    const opened = await openSigningKey(sealed, kid, under);
    expect(opened).toEqual({ ok: false, error: { code: 'VAULT_REFUSED', problem, kid } });
    if (!opened.ok) expect(describeVaultProblem(opened.error)).toContain(`Key "${kid}"`);
  });
});

describe('the master key', () => {
  const bytes = Buffer.alloc(32, 0xfb);

  test('is 32 bytes in base64 or base64url, with or without padding', () => {
    const texts = [
      bytes.toString('base64'),
      bytes.toString('base64url'),
      `${bytes.toString('base64')}\n`,
    ];
    const ids = texts.map((text) => expectOk(masterKeyOf(text)).id);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).not.toBe(master.id);
  });

  test.each([
    '',
    'secret',
    Buffer.alloc(31).toString('base64'),
    Buffer.alloc(33).toString('base64'),
    bytes.toString('hex'),
    `${bytes.toString('base64')}!`,
  ])('refuses %j', (text) => {
    expect(masterKeyOf(text)).toEqual({ ok: false, error: 'not-32-bytes-of-base64' });
  });

  test('does not show its bytes when printed', () => {
    expect(JSON.stringify(master)).toBe(`{"secret":{},"id":"${master.id}"}`);
  });
});
