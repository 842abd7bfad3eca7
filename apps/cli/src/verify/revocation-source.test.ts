import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import type { RevocationsClaims } from '@signet/domain/claims/revocations-claim-table';
import { receiptKind, revocationsKind } from '@signet/domain/claims/signed-kind';
import { keyRingOf } from '@signet/license-token/key-ring';
import { objectSignerOf } from '@signet/license-token/sign-object';
import { signToken } from '@signet/license-token/sign-token';
import { fixtureReceipt } from '@signet/license-token/signed-object-fixture';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { fixtureClaims, ISSUED_AT } from '@signet/license-token/token-fixture';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeToken } from './judge-token.ts';
import { readRevocations } from './revocation-source.ts';

const key = await generateSigningKey('EdDSA', 'k1');
const stranger = await generateSigningKey('EdDSA', 'k1');
const read = keyRingOf([key]);
if (!read.ok) throw new Error(read.error.problem);
const ring = read.value;
const sign = objectSignerOf(revocationsKind, key);

const claims = fixtureClaims('k1', { aud: 'storefront', kind: 'perpetual' });
const token = (generation: number) =>
  signToken({ ...claims, generation }, { ...key, type: LICENSE_TOKEN_TYPE });
const id = createHash('sha256').update(claims.sub).digest('hex');
const whole: RevocationsClaims = {
  iat: ISSUED_AT,
  next_update: ISSUED_AT + 604_800,
  version: 3,
  entries: [{ id, generation: 2, code: 'leaked', at: ISSUED_AT }],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signet-list-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(text: string): Promise<string> {
  const file = join(folder, `${createHash('sha256').update(text).digest('hex')}.jwt`);
  await writeFile(file, text);
  return file;
}

async function judged(list: RevocationsClaims, generation: number) {
  const revocations = await readRevocations(await fileOf(`${sign(list)}\n`), ring);
  const asked = { ring, product: undefined, host: undefined, now: ISSUED_AT + 10, revocations };
  return judgeToken(token(generation), asked);
}

describe('R19: a license is judged by a signed list, offline', () => {
  test.each([
    ['of the listed generation', 2, 'LICENSE_REVOKED'],
    ['of an older generation', 1, 'LICENSE_REVOKED'],
    ['of a newer generation', 3, null],
  ])('%s', async (_, generation, code) => {
    const verdict = await judged(whole, generation);
    expect([verdict.valid, verdict.code]).toEqual([code === null, code]);
    const input = code === null ? null : 'leaked';
    expect(verdict.explanation[0]).toMatchObject({ rule: 'authority.list', input, threshold: 3 });
  });

  test('a license that is not listed is valid', async () => {
    expect((await judged({ ...whole, entries: [] }, 1)).valid).toBe(true);
  });

  test('a text that is no license is judged as without a list', async () => {
    const revocations = await readRevocations(await fileOf(sign(whole)), ring);
    const asked = { ring, product: undefined, host: undefined, now: ISSUED_AT };
    expect(judgeToken('x', { ...asked, revocations })).toEqual(judgeToken('x', asked));
  });
});

describe('R4 R19: a list that cannot be trusted refuses the command, it is not passed over', () => {
  test.each([
    ['of another key', objectSignerOf(revocationsKind, stranger)(whole), 'signature'],
    ['a receipt', objectSignerOf(receiptKind, key)(fixtureReceipt), 'cannot be used'],
    ['JSON', JSON.stringify(whole), 'cannot be used'],
    ['nothing', '', 'cannot be used'],
    ['a delta', sign({ ...whole, since: 2 }), 'only adds to version 2'],
  ])('%s', async (_, text, words) => {
    await expect(readRevocations(await fileOf(text), ring)).rejects.toThrow(words);
  });

  test('no file', async () => {
    await expect(readRevocations(join(folder, 'none.jwt'), ring)).rejects.toThrow('no file');
  });
});
