import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { ok, type Result } from '@signet/domain/shared/result';
import { type KeyProblem, keyRefused } from './key-problem.ts';
import { type VerificationKey, verificationKeyOf } from './key.ts';
import { isKid } from './parse-token.ts';
import { defaultKidOf } from './public-jwk.ts';

/** A key that signs, with the public key that its signatures are checked with. */
export interface SigningKey extends VerificationKey {
  /** Prints and serializes as nothing; leaves the process only through `privatePemOf` and the vault. */
  readonly privateKey: KeyObject;
}

/** The size of new RSA keys; imported ones may have 2048 bits. */
const NEW_RSA_BITS = 3072;

const generateRsa = promisify(generateKeyPair);

/** Makes a new key: Ed25519 for `EdDSA`, RSA with 3072 bits for `RS256`. The kid defaults to `defaultKidOf` (B66). */
export async function generateSigningKey(alg: SigningAlgorithm, kid?: string): Promise<SigningKey> {
  const { privateKey } =
    alg === 'EdDSA'
      ? generateKeyPairSync('ed25519')
      : await generateRsa('rsa', { modulusLength: NEW_RSA_BITS });
  const key = signingKeyOf(privateKey, kid);
  if (!key.ok) throw new Error(`A new key was refused: ${key.error.problem}`);
  return key.value;
}

/** A private key under its kid, or why it cannot sign for us. */
export function signingKeyOf(
  privateKey: KeyObject,
  kid: string = defaultKidOfAny(privateKey),
): Result<SigningKey, KeyProblem> {
  if (!isKid(kid)) return keyRefused('kid');
  const key = verificationKeyOf(privateKey, kid);
  return key.ok ? ok({ ...key.value, privateKey }) : key;
}

/** Reads a PKCS#8 PEM as `openssl genpkey` writes it; any other kind is refused by name (B66). */
export function signingKeyOfPem(pem: string, kid?: string): Result<SigningKey, KeyProblem> {
  const problem = problemOfPrivatePem(pem);
  if (problem !== undefined) return keyRefused(problem, kid);
  const key = tryImport(() => createPrivateKey({ key: pem.trim(), format: 'pem' }));
  return key === undefined ? keyRefused('not-pem', kid) : signingKeyOf(key, kid);
}

/** Reads an SPKI PEM, the form in which a product embeds the vendor's public key (A07). */
export function verificationKeyOfPem(
  pem: string,
  kid?: string,
): Result<VerificationKey, KeyProblem> {
  const label = labelOfPem(pem);
  if (label !== 'PUBLIC KEY') {
    return keyRefused(label === undefined ? 'not-pem' : 'not-public', kid);
  }
  const key = tryImport(() => createPublicKey({ key: pem.trim(), format: 'pem' }));
  if (key === undefined) return keyRefused('not-pem', kid);
  const name = kid ?? defaultKidOfAny(key);
  return isKid(name) ? verificationKeyOf(key, name) : keyRefused('kid');
}

/** The private key as PKCS#8 PEM, readable by `openssl pkey`. A secret: never log it. */
export function privatePemOf({ privateKey }: Pick<SigningKey, 'privateKey'>): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The public key as SPKI PEM, readable by `openssl pkey -pubin`. */
export function publicPemOf({ publicKey }: Pick<VerificationKey, 'publicKey'>): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

/** A kid for any key; one that cannot be ours gets a name only so that its own refusal is told. */
function defaultKidOfAny(key: KeyObject): string {
  const type = key.asymmetricKeyType;
  if (type !== 'ed25519' && type !== 'rsa') return String(type);
  return defaultKidOf(key.type === 'private' ? createPublicKey(key) : key);
}

const PEM_BLOCK =
  /^-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n[^-]*\r?\n-----END ([A-Z0-9 ]{1,40})-----$/;
const MAX_PEM_LENGTH = 16_384;

function labelOfPem(pem: string): string | undefined {
  if (pem.length > MAX_PEM_LENGTH) return undefined;
  const [, begin, end] = PEM_BLOCK.exec(pem.trim()) ?? [];
  return begin === end ? begin : undefined;
}

function problemOfPrivatePem(pem: string): KeyProblem['problem'] | undefined {
  const label = labelOfPem(pem);
  if (label === undefined) return 'not-pem';
  if (label === 'PRIVATE KEY') return undefined;
  if (label === 'ENCRYPTED PRIVATE KEY' || pem.includes('Proc-Type: 4,ENCRYPTED')) {
    return 'encrypted-pem';
  }
  return label.endsWith('PRIVATE KEY') ? 'not-pkcs8' : 'not-private';
}

function tryImport(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
