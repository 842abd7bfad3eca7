import { readFile } from 'node:fs/promises';
import { describeKeyProblem } from '@signet/license-token/key-problem';
import { type KeyRing, keyRingOf } from '@signet/license-token/key-ring';
import {
  type SigningKey,
  signingKeyOfPem,
  verificationKeyOfPem,
} from '@signet/license-token/signing-key';
import { failureOf, userMistake } from '../failure/cli-failure.ts';
import { readKeySource } from '../verify/key-source.ts';

/** The key that signs: of a PEM file, or of the key ring. */
export async function readSigner(given: string, kid: string | undefined): Promise<SigningKey> {
  const pem = await readIfThere(given);
  const key = pem === undefined ? await fromRing(given) : signingKeyOfPem(pem, kid);
  if (key.ok) return key.value;
  throw userMistake(
    `The key ${given} cannot sign. ${describeKeyProblem(key.error)}`,
    'Give a PKCS#8 PEM file of an Ed25519 or RSA key, or the kid of a key of the ring.',
  );
}

/** The keys that are trusted: a JWKS as for licenses, or one public key as PEM. */
export async function readTrusted(given: string | undefined): Promise<KeyRing> {
  const text = given === undefined ? undefined : await readIfThere(given);
  if (text === undefined || !text.trimStart().startsWith('-----BEGIN ')) {
    return readKeySource(given);
  }
  const key = verificationKeyOfPem(text);
  const ring = key.ok ? keyRingOf([key.value]) : key;
  if (ring.ok) return ring.value;
  throw userMistake(
    `The keys of ${given} cannot be used. ${describeKeyProblem(ring.error)}`,
    'Give a JSON Web Key Set, or the public half of one key as PEM.',
  );
}

/** A key of the ring leaves the vault for this process alone. */
async function fromRing(kid: string) {
  const { withWiring } = await import('../store/open-wiring.ts');
  const pem = await withWiring(async ({ wiring }) => {
    const records = await wiring.key.keys.list();
    const record = records.find((candidate) => candidate.kid === kid);
    if (record === undefined) throw failureOf({ code: 'NOT_FOUND', what: 'signing key' });
    return wiring.key.forge.exportPem(record, 'private');
  });
  return signingKeyOfPem(pem, kid);
}

async function readIfThere(file: string): Promise<string | undefined> {
  if (/^https?:/i.test(file)) return undefined;
  return readFile(file, 'utf8').catch(() => undefined);
}
