import { createPublicKey, type KeyObject } from 'node:crypto';
import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { ok, type Result } from '@signet/domain/shared/result';
import { type KeyProblem, keyRefused } from './key-problem.ts';

/** One accepted public key: a kid stands for exactly one key and one algorithm (R4). */
export interface VerificationKey {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  readonly publicKey: KeyObject;
  /** The one length a signature of this key has. */
  readonly signatureBytes: number;
}

const ED25519_SIGNATURE_BYTES = 64;
const MIN_RSA_BITS = 2048;
const MAX_RSA_BITS = 8192;
const RSA_EXPONENT = 65_537n;

/** The algorithm and signature length of a key that is strong enough to be ours, or why it is not. */
export function judgeKey(
  key: KeyObject,
): Result<{ readonly alg: SigningAlgorithm; readonly signatureBytes: number }, KeyProblem> {
  if (key.asymmetricKeyType === 'ed25519') {
    return ok({ alg: 'EdDSA', signatureBytes: ED25519_SIGNATURE_BYTES });
  }
  // RSA-PSS keys are a type of their own and cannot make RS256 signatures.
  if (key.asymmetricKeyType !== 'rsa') return keyRefused('unsupported-type');
  const { modulusLength = 0, publicExponent } = key.asymmetricKeyDetails ?? {};
  if (modulusLength < MIN_RSA_BITS || modulusLength > MAX_RSA_BITS) return keyRefused('rsa-size');
  if (publicExponent !== RSA_EXPONENT) return keyRefused('rsa-exponent');
  return ok({ alg: 'RS256', signatureBytes: Math.ceil(modulusLength / 8) });
}

/** What is hashed before a key signs: EdDSA takes the text itself. */
export function digestOf({ alg }: Pick<VerificationKey, 'alg'>): 'sha256' | null {
  return alg === 'EdDSA' ? null : 'sha256';
}

/** A public (or private) key under its kid, ready to verify; refuses what `judgeKey` refuses. */
export function verificationKeyOf(
  key: KeyObject,
  kid: string,
): Result<VerificationKey, KeyProblem> {
  const judged = judgeKey(key);
  if (!judged.ok) return keyRefused(judged.error.problem, kid);
  const publicKey = key.type === 'public' ? key : createPublicKey(key);
  return ok({ kid, publicKey, ...judged.value });
}
