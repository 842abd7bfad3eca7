import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { describeKeyProblem } from './key-problem.ts';
import {
  generateSigningKey,
  privatePemOf,
  publicPemOf,
  signingKeyOfPem,
  verificationKeyOfPem,
} from './signing-key.ts';
import { expectOk, fixtureKey } from './token-fixture.ts';
import { signatureHolds } from './verify-token.ts';

/** The example key of RFC 8410 §10.3: published, so no secret. */
const rfcPrivate =
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n';
const rfcPublic =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const pem = { format: 'pem' } as const;
const lock = { cipher: 'aes-256-cbc', passphrase: 'x' };

describe('B66: keys in and out as PKCS#8 PEM', () => {
  test('the example of RFC 8410 is read and written back letter by letter', () => {
    const key = expectOk(signingKeyOfPem(rfcPrivate));
    expect(key).toMatchObject({ alg: 'EdDSA', signatureBytes: 64 });
    expect(key.kid).toMatch(/^key_[\w-]{16}$/);
    expect(privatePemOf(key)).toBe(rfcPrivate);
    expect(publicPemOf(key)).toBe(rfcPublic);
  });

  test('A07: the embedded public key is the same key with the same kid', () => {
    const key = expectOk(signingKeyOfPem(rfcPrivate));
    expect(expectOk(verificationKeyOfPem(rfcPublic)).kid).toBe(key.kid);
    expect(expectOk(verificationKeyOfPem(rfcPublic, '2026-a')).kid).toBe('2026-a');
  });

  test.each(['EdDSA', 'RS256'] as const)('a new %s key goes out and comes back in', async (alg) => {
    const key = await generateSigningKey(alg);
    const again = expectOk(signingKeyOfPem(privatePemOf(key), 'again'));
    expect(again.alg).toBe(alg);
    expect(again.kid).toBe('again');
    expect(publicPemOf(again)).toBe(publicPemOf(key));
    expect(key.publicKey.asymmetricKeyDetails?.modulusLength).toBe(
      alg === 'RS256' ? 3072 : undefined,
    );
  });

  test('windows line ends and space around the block do no harm', () => {
    expect(signingKeyOfPem(`\n ${rfcPrivate.replaceAll('\n', '\r\n')}\n`).ok).toBe(true);
  });

  test.each([
    ['PKCS#1', rsa.export({ type: 'pkcs1', ...pem }), 'not-pkcs8'],
    ['SEC1', ec.export({ type: 'sec1', ...pem }), 'not-pkcs8'],
    ['an encrypted PKCS#8', rsa.export({ type: 'pkcs8', ...pem, ...lock }), 'encrypted-pem'],
    ['a public key', rfcPublic, 'not-private'],
    ['an elliptic curve', ec.export({ type: 'pkcs8', ...pem }), 'unsupported-type'],
    ['RSA-PSS', pss.export({ type: 'pkcs8', ...pem }), 'unsupported-type'],
    ['RSA with 1024 bits', small.export({ type: 'pkcs8', ...pem }), 'rsa-size'],
    ['two keys', rfcPrivate + rfcPrivate, 'not-pem'],
    ['text around the key', `Key:\n${rfcPrivate}`, 'not-pem'],
    ['a cut block', rfcPrivate.slice(0, 60), 'not-pem'],
    ['a broken inside', rfcPrivate.replace('MC4C', 'MC5C'), 'not-pem'],
    ['another end', rfcPrivate.replace('END PRIVATE', 'END PUBLIC'), 'not-pem'],
    ['nothing', '', 'not-pem'],
  ])('refuses %s', (_, text, problem) => {
    const key = signingKeyOfPem(String(text));
    expect(key).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'KEY_REFUSED', problem }),
    });
    if (!key.ok) expect(describeKeyProblem(key.error)).not.toContain('MC4C');
  });

  test.each([
    [rfcPrivate, 'not-public'],
    ['x', 'not-pem'],
    [rfcPublic.replace('MCow', 'MCox'), 'not-pem'],
  ])('A07: no public key: %#', (text, problem) => {
    expect(verificationKeyOfPem(text)).toMatchObject({ ok: false, error: { problem } });
  });

  test('refuses an empty kid', () => {
    expect(signingKeyOfPem(rfcPrivate, '')).toMatchObject({ error: { problem: 'kid' } });
    expect(verificationKeyOfPem(rfcPublic, '')).toMatchObject({ error: { problem: 'kid' } });
  });

  test('a signing key shows nothing of itself when printed or serialized', () => {
    const secret = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A';
    const key = expectOk(signingKeyOfPem(rfcPrivate));
    expect(JSON.stringify(key)).not.toContain(secret.slice(0, 8));
    expect(JSON.stringify(key.privateKey)).toBe('{}');
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) process.stderr.write('SKIPPED: no openssl command\n');

describe.skipIf(!hasOpenssl)('B66: the openssl command and we read each other', () => {
  const openssl = (args: readonly string[], input?: string) =>
    execFileSync('openssl', [...args], {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });

  test.each([
    ['EdDSA', ['genpkey', '-algorithm', 'ed25519']],
    ['RS256', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
  ])('a key of openssl genpkey signs %s, and openssl names the same public key', (alg, args) => {
    const text = openssl(args);
    const key = expectOk(signingKeyOfPem(text));
    expect(key.alg).toBe(alg);
    expect(privatePemOf(key)).toBe(text);
    expect(publicPemOf(key)).toBe(openssl(['pkey', '-pubout'], text));
    const proof = sign(alg === 'EdDSA' ? null : 'sha256', Buffer.from('text'), key.privateKey);
    expect(signatureHolds('text', proof, key)).toBe(true);
  });

  test.each(['EdDSA', 'RS256'] as const)('openssl reads our %s key', (alg) => {
    const key = fixtureKey(alg, 'k');
    expect(openssl(['pkey', '-pubout'], privatePemOf(key))).toBe(publicPemOf(key));
    expect(openssl(['pkey', '-pubin', '-noout', '-text'], publicPemOf(key))).toMatch(
      /public-key|public key/i,
    );
  });
});
