import {
  type BundleExpectation,
  type BundleVerdict,
  verifyBundle as verify,
} from '@signet/license-token/bundle/verify-bundle';
import { describeKeyProblem } from '@signet/license-token/key-problem';
import { type KeyRing, keyRingOf } from '@signet/license-token/key-ring';
import { verificationKeyOfPem } from '@signet/license-token/signing-key';
import { type LicenseKeys, readKeys } from '../keys/read-keys.ts';

/** Whose bundles are trusted: a JWKS as for licenses, or the PEM text of one public key of the vendor. */
export type BundleKeys = LicenseKeys;

/**
 * Judges a plugin or theme before it is loaded (C40): a folder or a file with its manifest and
 * detached signature of `signet bundle sign` beside it. Valid only when the signature is of one of the
 * keys and exactly the signed files are there, byte for byte; a link is never followed. Give `name`,
 * so that no other signed bundle can stand in. Never rejects for a bad bundle; throws for unusable keys.
 */
export async function verifyBundle(
  target: string,
  keys: BundleKeys,
  expected: BundleExpectation = {},
): Promise<BundleVerdict> {
  return verify(target, await readTrusted(keys), expected);
}

/** A bundle must not be loaded; each problem names its file and says why in English and Romanian. */
export class BundleRefusedError extends Error {
  override readonly name = 'BundleRefusedError';
  readonly problems: Extract<BundleVerdict, { readonly valid: false }>['problems'];

  constructor({ problems }: Extract<BundleVerdict, { readonly valid: false }>) {
    super(problems.map(({ text }) => text.en).join('\n'));
    this.problems = problems;
  }
}

/** As `verifyBundle`, for a line before the import: throws `BundleRefusedError` (C40). */
export async function requireBundle(
  target: string,
  keys: BundleKeys,
  expected: BundleExpectation = {},
): Promise<void> {
  const verdict = await verifyBundle(target, keys, expected);
  if (!verdict.valid) throw new BundleRefusedError(verdict);
}

async function readTrusted(keys: BundleKeys): Promise<KeyRing> {
  if (typeof keys !== 'string' || !keys.trimStart().startsWith('-----BEGIN ')) {
    return readKeys(keys);
  }
  const key = verificationKeyOfPem(keys);
  const ring = key.ok ? keyRingOf([key.value]) : key;
  if (ring.ok) return ring.value;
  throw new Error(`The bundle keys cannot be used. ${describeKeyProblem(ring.error)}`);
}
