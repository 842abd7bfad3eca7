import { execFile } from 'node:child_process';
import { createSecretKey, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { SignatureToCheck } from './check-signatures.ts';
import { signToken } from './sign-token.ts';
import { SignatureThread } from './signature-thread.ts';
import { fixtureClaims, fixtureKey, licenseSigner } from './token-fixture.ts';

const key = fixtureKey('EdDSA', 'ed-1');

/** A signature that holds, and a text that it does not hold for. */
function asked(index: number, change = ''): SignatureToCheck {
  const text = signToken(fixtureClaims(key.kid, { jti: `tok_${index}` }), licenseSigner(key));
  const end = text.lastIndexOf('.');
  const [signed, signature] = [`${text.slice(0, end)}${change}`, text.slice(end + 1)];
  return { signed, signature, publicKey: key.publicKey, digest: null };
}

test('R4: more signatures than one message takes are each answered for themselves', async () => {
  const thread = new SignatureThread();
  const isGood = (index: number) => index % 3 !== 0;
  const all = Array.from({ length: 200 }, (_, index) => asked(index, isGood(index) ? '' : 'x'));
  const answers = await Promise.all(all.map((one) => thread.holds(one)));
  expect(answers).toEqual(all.map((_, index) => isGood(index)));
});

test('a thread that fails answers nobody, and the next signature finds another', async () => {
  const thread = new SignatureThread();
  const secret = { ...asked(0), publicKey: createSecretKey(randomBytes(32)) };
  const both = await Promise.allSettled([thread.holds(asked(1)), thread.holds(secret)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await thread.holds(asked(2))).toBe(true);
});

test('what cannot be sent is refused, and blocks nobody after it', async () => {
  const thread = new SignatureThread();
  const unsendable = { ...asked(0), note: () => 'no message takes a function' };
  await expect(thread.holds(unsendable)).rejects.toThrow('could not be cloned');
  expect(await thread.holds(asked(1))).toBe(true);
});

test('a process waits for what it asked, and ends when it waits for nothing', async () => {
  const program = `
    import { generateKeyPairSync, sign } from 'node:crypto';
    import { SignatureThread } from '${new URL('signature-thread.ts', import.meta.url).href}';
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const signature = sign(null, Buffer.from('text'), privateKey).toString('base64url');
    const asked = { signed: 'text', signature, publicKey, digest: null };
    console.log(await new SignatureThread().holds(asked));`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
    timeout: 20_000,
  });
  expect(stdout).toBe('true\n');
});
