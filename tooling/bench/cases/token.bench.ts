import { randomUUID, sign, verify } from 'node:crypto';
import type { VerificationKey } from '@signet/license-token/key';
import { keyRingOf } from '@signet/license-token/key-ring';
import { signToken } from '@signet/license-token/sign-token';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { verifyLicenseToken } from '@signet/license-token/verify-license-token';
import type { BenchRow } from '../bench-row.ts';
import { type Contender, interleave } from '../interleave.ts';

const operations = 1000;
const issuedAt = 1_763_769_600;

/** Claims of an ordinary perpetual license; no two are the same. */
const claims = (index: number, kid: string) => ({
  iss: 'https://licenses.example.com',
  aud: 'storefront',
  sub: `lic_${randomUUID()}`,
  jti: `tok_${randomUUID()}`,
  iat: issuedAt + index,
  install_id: randomUUID(),
  tier: 'growth',
  kind: 'perpetual',
  features: ['multi_tenant', 'white_label', 'audit_log'],
  limits: { companies: 5, users: null },
  licensed_themes: ['theme-services'],
  licensed_plugins: ['niche-booking'],
  niche_packages: ['services'],
  domain_binding: ['acme.example', 'acme.ro'],
  issued_at: issuedAt + index,
  expires_at: null,
  support_until: issuedAt + 15_768_000,
  customer_email: 'someone@acme.example',
  customer_company: 'Acme SRL',
  customer_cif: 'RO123456',
  kid,
  generation: 1,
  catalog: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
});

/** Verifying tokens never seen before, and signing, against the bare Ed25519 operation. */
export async function bench(): Promise<readonly BenchRow[]> {
  const key = await generateSigningKey('EdDSA', 'key-1');
  const signer = {
    kid: key.kid,
    alg: 'EdDSA' as const,
    privateKey: key.privateKey,
    type: 'license+jwt',
  };
  const sets = Array.from({ length: operations }, (_, index) => claims(index, key.kid));
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
