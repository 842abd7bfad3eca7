import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkpointKind,
  keyRingKind,
  receiptKind,
  revocationsKind,
} from '@signet/domain/claims/signed-kind';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jwksOfKeys } from './key-ring.ts';
import { asideObjectSignerOf, objectSignerOf } from './sign-object.ts';
import { signToken } from './sign-token.ts';
import {
  fixtureCheckpoint,
  fixtureKeyRing,
  fixtureReceipt,
  fixtureRevocations,
} from './signed-object-fixture.ts';
import {
  expectOk,
  fixtureClaims,
  fixtureKey,
  fixtureRing,
  ISSUED_AT,
  licenseSigner,
  sealText,
} from './token-fixture.ts';
import { verifyLicenseToken } from './verify-license-token.ts';
import { verifyObject } from './verify-object.ts';
import { webKeyRingOfJwks } from './web-key-ring.ts';
import { webVerifyObject } from './web-verify-token.ts';

const ed = fixtureKey('EdDSA', 'ed-1');
const rsa = fixtureKey('RS256', 'rs-1');
const stranger = fixtureKey('EdDSA', 'ed-1');
const ring = fixtureRing(ed, rsa);
const webRing = expectOk(await webKeyRingOfJwks(jwksOfKeys([ed, rsa])));

const samples = [
  { kind: receiptKind, claims: fixtureReceipt },
  { kind: revocationsKind, claims: fixtureRevocations },
  { kind: keyRingKind, claims: fixtureKeyRing },
  { kind: checkpointKind, claims: fixtureCheckpoint },
] as const;
const kinds = samples.map(({ kind }) => kind);

/** One sample of each kind signed with one key, beside a license token of the same key. */
function signedBy(key: typeof ed) {
  return [
    ['receipt+jwt', objectSignerOf(receiptKind, key)(fixtureReceipt)],
    ['revocations+jwt', objectSignerOf(revocationsKind, key)(fixtureRevocations)],
    ['keyring+jwt', objectSignerOf(keyRingKind, key)(fixtureKeyRing)],
    ['checkpoint+jwt', objectSignerOf(checkpointKind, key)(fixtureCheckpoint)],
    ['license+jwt', signToken(fixtureClaims(key.kid), licenseSigner(key))],
  ] as const;
}
const texts = [...signedBy(ed), ...signedBy(rsa)];

describe('R4: five kinds of signed objects', () => {
  test.each([ed, rsa])('R6: $alg signs the same claims into the same bytes', async (key) => {
    expect(signedBy(key)).toEqual(signedBy(key));
    for (const [at, { kind, claims }] of samples.entries()) {
      const text = signedBy(key)[at]?.[1] ?? '';
      const verified = { header: { alg: key.alg, kid: key.kid, typ: kind.type }, claims };
      expect(expectOk(verifyObject<unknown>(text, ring, kind))).toEqual(verified);
      expect(expectOk(await webVerifyObject<unknown>(text, webRing, kind))).toEqual(verified);
    }
  });

  test('R4: one kind is never accepted as another, with the right claims or without', async () => {
    const payload = fc.constantFrom(
      ...samples.map(({ claims }) => claims),
      fixtureClaims('ed-1'),
      Object.assign({}, fixtureClaims('ed-1'), ...samples.map(({ claims }) => claims)),
    );
    const typ = fc.constantFrom(...texts.map(([name]) => name), 'JWT', 'RECEIPT+JWT', '');
    await fc.assert(
      fc.asyncProperty(payload, typ, fc.constantFrom(...kinds), async (claims, type, kind) => {
        const text = sealText({ alg: 'EdDSA', kid: 'ed-1', typ: type }, JSON.stringify(claims), ed);
        const verdict = verifyObject<unknown>(text, ring, kind);
        const isShape = kind.read({ ...claims }).ok;
        expect(verdict.ok).toBe(type === kind.type && isShape);
        expect(await webVerifyObject<unknown>(text, webRing, kind)).toEqual(verdict);
        if (type !== 'license+jwt') {
          expect(verifyLicenseToken(text, ring)).toMatchObject({ error: { problem: 'type' } });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('R3, R5: every mutant and every other text gets one verdict, the same in every runtime', async () => {
    const mutant = fc
      .tuple(
        fc.constantFrom(...texts.map(([, text]) => text)),
        fc.nat(),
        fc.string({ size: 'small' }),
      )
      .map(
        ([text, at, cut]) =>
          text.slice(0, at % text.length) + cut + text.slice((at % text.length) + 1),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(mutant, fc.string(), fc.constantFrom(...texts.map(([, text]) => text))),
        fc.constantFrom(...kinds),
        async (text, kind) => {
          const verdict = verifyObject<unknown>(text, ring, kind);
          expect(await webVerifyObject<unknown>(text, webRing, kind)).toEqual(verdict);
          const isSigned = texts.some(([type, one]) => one === text && type === kind.type);
          expect(verdict.ok).toBe(isSigned);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("R4: a stranger's key of a known kid, an unknown kid and a wrong shape have their verdicts", () => {
    const forged = objectSignerOf(receiptKind, stranger)(fixtureReceipt);
    expect(verifyObject(forged, ring, receiptKind)).toMatchObject({
      error: { code: 'LICENSE_BAD_SIGNATURE', kid: 'ed-1' },
    });
    const unknown = objectSignerOf(receiptKind, fixtureKey('EdDSA', 'ed-9'))(fixtureReceipt);
    expect(verifyObject(unknown, ring, receiptKind)).toMatchObject({
      error: { code: 'LICENSE_UNKNOWN_KID', kid: 'ed-9', accepted: ['ed-1', 'rs-1'] },
    });
    const header = { alg: 'EdDSA', kid: 'ed-1', typ: 'receipt+jwt' };
    const bad = sealText(header, JSON.stringify({ ...fixtureReceipt, revoked: 'no' }), ed);
    expect(verifyObject(bad, ring, receiptKind)).toEqual({
      ok: false,
      error: { code: 'LICENSE_MALFORMED', problem: 'claims', detail: 'revoked' },
    });
  });

  test('R4: nothing is signed that no verifier would take', () => {
    const sign = objectSignerOf(receiptKind, ed);
    expect(() => sign({ ...fixtureReceipt, next_in_seconds: 0 })).toThrow('next_in_seconds');
    expect(() => sign({ ...fixtureReceipt, nonce: 'n'.repeat(20_000) })).toThrow('characters');
  });

  test.each(['ed-1', 'rs-1'])(
    'R6: signed aside, an object of %s is the same text, and refused as well',
    async (kid) => {
      const key = kid === 'ed-1' ? ed : rsa;
      const aside = asideObjectSignerOf(receiptKind, key);
      expect(await aside(fixtureReceipt)).toBe(objectSignerOf(receiptKind, key)(fixtureReceipt));
      await expect(aside({ ...fixtureReceipt, revocations_version: 0 })).rejects.toThrow('version');
      await expect(aside({ ...fixtureReceipt, nonce: 'n'.repeat(20_000) })).rejects.toThrow(
        'characters',
      );
    },
  );
});

test('R5, R19: a list larger than any token verifies, one larger than a list may be is not looked at', async () => {
  const entries = Array.from({ length: 2_000 }, (_, at) => ({
    id: at.toString(16).padStart(64, '0'),
    code: 'revoked',
    at: ISSUED_AT,
  }));
  const claims = { ...fixtureRevocations, entries };
  const text = objectSignerOf(revocationsKind, rsa)(claims);
  expect(text.length).toBeGreaterThan(200_000);
  expect(expectOk(verifyObject(text, ring, revocationsKind)).claims).toEqual(claims);
  expect(expectOk(await webVerifyObject(text, webRing, revocationsKind)).claims).toEqual(claims);
  const tooLarge = { error: { code: 'LICENSE_MALFORMED', problem: 'too-large' } };
  expect(verifyObject(text, ring, receiptKind)).toMatchObject(tooLarge);
  expect(await webVerifyObject(text, webRing, receiptKind)).toMatchObject(tooLarge);
  const over = 'A'.repeat(revocationsKind.maxLength + 1);
  expect(verifyObject(over, ring, revocationsKind)).toMatchObject(tooLarge);
});

test('neither the verifier of any runtime nor what it imports needs node', () => {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const source = readFileSync(join(import.meta.dirname, name), 'utf8');
    expect(source).not.toMatch(/'node:|\bBuffer\b|\bprocess\./);
    for (const [, next = ''] of source.matchAll(/from '\.\/([^']+)'/g)) visit(next);
  };
  visit('web-verify-token.ts');
  expect(seen.size).toBeGreaterThan(5);
});
