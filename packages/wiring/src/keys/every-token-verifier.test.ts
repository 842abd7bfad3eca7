import type { KeyStage } from '@signet/domain/key/key-stage';
import { publicJwkOf } from '@signet/license-token/public-jwk';
import { signToken } from '@signet/license-token/sign-token';
import type { SigningKey } from '@signet/license-token/signing-key';
import {
  fixtureClaims,
  fixtureKey,
  fixtureRing,
  licenseSigner,
} from '@signet/license-token/token-fixture';
import { tokenHash } from '@signet/license-token/token-hash';
import { expect, test } from 'vitest';
import { everyTokenVerifier } from './every-token-verifier.ts';

const [active, retired, stranger] = ['k2', 'k1', 'x1'].map((kid) => fixtureKey('EdDSA', kid));

function tokenOf(key: SigningKey | undefined, jti = 'tok_01'): string {
  if (key === undefined) throw new Error('No key');
  return signToken({ ...fixtureClaims(key.kid, { jti }) }, licenseSigner(key));
}

/** A ring that tests change, the retired key beside it, and the tokens on record. */
function open(recorded: readonly string[] = [], waiting?: number) {
  const state = { ring: ringOf(active), reads: 0 };
  const records = new Map(recorded.map((token) => [tokenHash(token), token]));
  const deps: Parameters<typeof everyTokenVerifier>[0] = {
    cabinet: { ring: async () => state.ring },
    keys: {
      list: async () => {
        state.reads += 1;
        return [recordOf(active, 'active'), recordOf(retired, 'retired')];
      },
    },
    licenses: {
      findToken: async (jti) => {
        const [sha256] = [...records].find(([, token]) => token === tokenOf(retired, jti)) ?? [];
        const claims = fixtureClaims('k1', { jti });
        const rest = { jti, licenseId: 'lic_01', generation: 1, kid: 'k1', claims } as const;
        return sha256 === undefined ? undefined : { ...rest, sha256 };
      },
    },
    clock: { now: () => 1_777_636_800 },
  };
  const verifier = everyTokenVerifier(deps, waiting);
  return { state, codeOf: async (token: string) => codeOf(await verifier.verify(token)), verifier };
}

function ringOf(...keys: readonly (SigningKey | undefined)[]) {
  return fixtureRing(...keys.filter((key) => key !== undefined));
}

function recordOf(key: SigningKey | undefined, stage: KeyStage) {
  if (key === undefined) throw new Error('No key');
  const [createdAt, activatedAt] = [1, 1];
  const jwk = { publicJwk: { ...publicJwkOf(key) }, sealedPrivateKey: null };
  return { kid: key.kid, algorithm: key.alg, stage, ...jwk, createdAt, activatedAt };
}

function codeOf(verified: Awaited<ReturnType<ReturnType<typeof everyTokenVerifier>['verify']>>) {
  return verified.ok ? verified.value.kid : verified.error.code;
}

test('R20: a token of a retired key is ours when it is on record, and only then', async () => {
  const { codeOf: code } = open([tokenOf(retired)]);
  expect(await code(tokenOf(active))).toBe('k2');
  expect(await code(tokenOf(retired))).toBe('k1');
  expect(await code(tokenOf(retired, 'tok_forged'))).toBe('LICENSE_UNKNOWN_KID');
  expect(await code(tokenOf(stranger))).toBe('LICENSE_UNKNOWN_KID');
});

test('R3: every other refusal is the strict verifier’s, also for a token that verified before', async () => {
  const { codeOf: code } = open();
  const token = tokenOf(active);
  expect(await code(token)).toBe('k2');
  expect(await code(`${token}=`)).toBe('LICENSE_MALFORMED');
  expect(await code(`A${token}`)).toBe('LICENSE_MALFORMED');
  expect(await code('')).toBe('LICENSE_MISSING');
  const [head, payload, signature = ''] = token.split('.');
  const other = tokenOf(active, 'tok_02').split('.')[1];
  expect(await code(`${head}.${other}.${signature}`)).toBe('LICENSE_BAD_SIGNATURE');
  expect(await code(`${head}.${payload}.${signature}`)).toBe('k2');
});

test('R18: a key that leaves the ring is forgotten with every token of it', async () => {
  const { state, codeOf: code } = open();
  expect(await code(tokenOf(active))).toBe('k2');
  state.ring = ringOf(active, stranger);
  expect(await code(tokenOf(stranger))).toBe('x1');
  state.ring = ringOf(stranger);
  expect(await code(tokenOf(active))).toBe('LICENSE_UNKNOWN_KID');
});

test('B72: a ring that was read again and is the same keeps what verified; strangers do not make the store work', async () => {
  const { state, codeOf: code } = open();
  for (let round = 0; round < 20; round += 1) {
    state.ring = ringOf(active);
    expect(await code(tokenOf(active))).toBe('k2');
    expect(await code(tokenOf(stranger))).toBe('LICENSE_UNKNOWN_KID');
  }
  expect(state.reads).toBe(1);
});

test('R20: more than may wait are told to come again, and are looked at then', async () => {
  const { codeOf: ask } = open([], 3);
  const tokens = ['a', 'b', 'c', 'd', 'e'].map((jti) => tokenOf(active, jti));
  expect(await Promise.all(tokens.map(ask))).toEqual([
    'k2',
    'k2',
    'k2',
    'UNAVAILABLE',
    'UNAVAILABLE',
  ]);
  expect(await Promise.all(tokens.slice(3).map(ask))).toEqual(['k2', 'k2']);
});
