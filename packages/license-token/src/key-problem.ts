import { err, type Result } from '@signet/domain/shared/result';

/** One sentence for each reason why a key or a key set is refused; `detail` completes it. */
const sentences = {
  'not-a-key-set': 'The text is not a JSON Web Key Set: an object with a list of `keys`.',
  'not-a-key': 'The entry is not a JSON Web Key in its canonical form.',
  kid: 'The key has no usable `kid`: some text of at most 128 characters.',
  'duplicate-kid': 'Two keys have the same `kid`; a `kid` names one key for ever.',
  'private-part': 'A public key set must not hold private or symmetric key parts.',
  alg: 'The key does not say one algorithm that fits it: `EdDSA` (Ed25519) or `RS256` (RSA).',
  use: 'The key is declared for another use than verifying signatures.',
  'unsupported-type': 'Only Ed25519 and RSA keys can sign.',
  'rsa-size': 'An RSA key must have 2048 to 8192 bits.',
  'rsa-exponent': 'An RSA key must have the public exponent 65537.',
  'not-pem': 'The text is not exactly one PEM block.',
  'encrypted-pem': 'The private key is protected by a password; decrypt it first (`openssl pkey`).',
  'not-pkcs8':
    'The private key is not PKCS#8 (`-----BEGIN PRIVATE KEY-----`); convert it with `openssl pkcs8 -topk8 -nocrypt`.',
  'not-private': 'The text is a public key or a certificate; a private key is needed to sign.',
  'not-public': 'The text is not a public key in SPKI form (`-----BEGIN PUBLIC KEY-----`).',
} as const;

/** Why a key or a key set is refused; never holds key material. */
export interface KeyProblem {
  readonly code: 'KEY_REFUSED';
  readonly problem: keyof typeof sentences;
  readonly kid?: string;
}

/** A refused key as a result. */
export function keyRefused(
  problem: KeyProblem['problem'],
  kid?: string,
): Result<never, KeyProblem> {
  return err(
    kid === undefined ? { code: 'KEY_REFUSED', problem } : { code: 'KEY_REFUSED', problem, kid },
  );
}

/** The reason in English, for a command line or a start-up refusal. */
export function describeKeyProblem({ problem, kid }: KeyProblem): string {
  return kid === undefined ? sentences[problem] : `Key "${kid}": ${sentences[problem]}`;
}
