import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { readLicenseClaims } from '@signet/domain/claims/read-license-claims';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { err, ok } from '@signet/domain/shared/result';
import { keyProblemText } from '@signet/license-token/key-problem-text';
import { jwksOfKeys, keyRingOf } from '@signet/license-token/key-ring';
import { publicJwkOf } from '@signet/license-token/public-jwk';
import { objectSignerOf } from '@signet/license-token/sign-object';
import { signToken } from '@signet/license-token/sign-token';
import {
  generateSigningKey,
  type SigningKey,
  signingKeyOfPem,
} from '@signet/license-token/signing-key';
import { tokenHash } from '@signet/license-token/token-hash';
import { verifyToken } from '@signet/license-token/verify-token';
import { sampleActor } from '@signet/use-cases/in-memory/samples';
import type { ForgedKey, KeyForge } from '@signet/use-cases/ports/key-forge';
import type { ObjectSigner } from '@signet/use-cases/ports/object-signer';
import type { Stores } from '@signet/use-cases/ports/stores';

/** A ring with one key, `k1`, and what signs and verifies with it. */
export async function testKeys({ keys }: Pick<Stores, 'keys'>, now: UnixSeconds) {
  const key = await generateSigningKey('EdDSA', 'k1');
  const ring = keyRingOf([key]);
  if (!ring.ok) throw new Error(ring.error.code);
  const record = {
    kid: 'k1',
    algorithm: 'EdDSA',
    stage: 'active',
    publicJwk: { ...publicJwkOf(key) },
    sealedPrivateKey: null,
    createdAt: now,
    activatedAt: now,
  } as const;
  const change = {
    actor: sampleActor,
    requestId: 'req_0',
    at: now,
    action: 'key.generate',
  } as const;
  await keys.add(record, change);
  const signer = { kid: 'k1', alg: key.alg, privateKey: key.privateKey, type: LICENSE_TOKEN_TYPE };
  return {
    jwks: { keys: jwksOfKeys([key]).keys },
    objects: objectsOf(key),
    signer: {
      activeKid: async () => 'k1',
      seal: async (claims: object) => {
        const token = signToken({ ...claims }, signer);
        return { token, sha256: tokenHash(token) };
      },
    },
    verifier: {
      verify: async (token: string) => {
        const verified = verifyToken(token, ring.value, { type: LICENSE_TOKEN_TYPE });
        return verified.ok
          ? readLicenseClaims(verified.value.payload, verified.value.header.kid)
          : verified;
      },
    },
  };
}

/** Makes real keys; nothing seals them. */
export const testForge: KeyForge = {
  generate: async (algorithm, kid) => forgedOf(await generateSigningKey(algorithm, kid)),
  import: async (pem, kid) => {
    const key = signingKeyOfPem(pem, kid);
    if (key.ok) return ok(forgedOf(key.value));
    return err({ code: 'VALIDATION', param: 'pem', detail: keyProblemText(key.error) });
  },
  exportPem: async ({ kid }) => `PEM of ${kid}`,
};

function forgedOf(key: SigningKey): ForgedKey {
  const sealedPrivateKey = `sealed ${key.kid}`;
  return { kid: key.kid, algorithm: key.alg, publicJwk: { ...publicJwkOf(key) }, sealedPrivateKey };
}

/** Signs everything with the one key. */
function objectsOf(key: SigningKey): ObjectSigner {
  return {
    kidFor: async () => key.kid,
    sign: async (kind, claims) => objectSignerOf(kind, key)(claims),
    hashId: tokenHash,
  };
}
