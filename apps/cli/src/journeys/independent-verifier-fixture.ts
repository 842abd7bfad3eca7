import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';

/** A key set as it is published. */
export interface Jwks {
  readonly keys: readonly (JsonWebKey & { readonly kid: string; readonly alg: string })[];
}

/**
 * Verifies a token as any other program would: node's cryptography over the published keys, none of our code.
 * Answers the claims; throws when the signature is not the key's.
 */
export function verifyIndependently(token: string, jwks: Jwks): Readonly<Record<string, unknown>> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { kid, alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as {
    kid: string;
    alg: string;
  };
  const jwk = jwks.keys.find((key) => key.kid === kid && key.alg === alg);
  if (jwk === undefined) throw new Error(`The published keys lack ${kid}`);
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  const digest = alg === 'EdDSA' ? null : 'sha256';
  if (!verify(digest, signed, key, Buffer.from(signature, 'base64url'))) {
    throw new Error('The signature does not hold');
  }
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
}
