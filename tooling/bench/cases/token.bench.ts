import { sign, verify } from 'node:crypto';
import type { VerificationKey } from '@signet/license-token/key';
import { keyRingOf } from '@signet/license-token/key-ring';
import { signToken } from '@signet/license-token/sign-token';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { verifyLicenseToken } from '@signet/license-token/verify-license-token';
import type { BenchRow } from '../bench-row.ts';
import { type Contender, interleave } from '../interleave.ts';
import { issuedAt, sampleClaims } from '../sample-claims.ts';

const operations = 1000;
/** Verifying tokens never seen before, and signing, against the bare Ed25519 operation. */
export async function bench(): Promise<readonly BenchRow[]> {
  const key = await generateSigningKey('EdDSA', 'key-1');
  const signer = {
    kid: key.kid,
    alg: 'EdDSA' as const,
    privateKey: key.privateKey,
    type: 'license+jwt',
  };
  const sets = Array.from({ length: operations }, (_, index) => sampleClaims(index, key.kid));
  const tokens = sets.map((set) => signToken(set, signer));
  const raw = tokens.map(rawPartsOf);
  const times = await interleave(25, {
    verify: coldVerify(tokens, key),
    rawVerify: repeat(raw, ({ data, signature }) => verify(null, data, key.publicKey, signature)),
    sign: repeat(sets, (set) => signToken(set, signer) !== ''),
    rawSign: repeat(raw, ({ data }) => sign(null, data, key.privateKey).length > 0),
  });
  const row = (
    name: string,
    [figure, ceiling]: readonly [Timed, Timed],
    goal: number,
  ): BenchRow => ({
    name,
    figure: 1e9 / times.median(figure),
    ceiling: 1e9 / times.median(ceiling),
    ratio: times.speed(figure, ceiling),
    goal,
    direction: 'at least',
    unit: '/s',
  });
  return [
    row('verify a license token never seen before', ['verify', 'rawVerify'], 0.93),
    row('sign a license token', ['sign', 'rawSign'], 0.85),
  ];
}

type Timed = 'verify' | 'rawVerify' | 'sign' | 'rawSign';

function rawPartsOf(token: string): { data: Buffer; signature: Buffer } {
  const end = token.lastIndexOf('.');
  return {
    data: Buffer.from(token.slice(0, end)),
    signature: Buffer.from(token.slice(end + 1), 'base64url'),
  };
}

/** New strings each round: a string keeps its hash, and a cold token has none. */
function coldVerify(tokens: readonly string[], key: VerificationKey): Contender {
  const ring = keyRingOf([key]);
  if (!ring.ok) throw new Error(ring.error.problem);
  const expected = { product: 'storefront', now: issuedAt };
  let fresh: string[] = [];
  return {
    operations,
    prepare: () => {
      fresh = tokens.map((token) => Buffer.from(token).toString('latin1'));
    },
    run: () => {
      for (const token of fresh) {
        if (!verifyLicenseToken(token, ring.value, expected).ok) throw new Error('refused');
      }
    },
  };
}

function repeat<T>(inputs: readonly T[], act: (input: T) => boolean): Contender {
  return {
    operations: inputs.length,
    run: () => {
      for (const input of inputs) if (!act(input)) throw new Error('refused');
    },
  };
}
