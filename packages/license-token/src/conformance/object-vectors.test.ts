import { sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readObject, type ObjectReading, sortedJson } from './independent-object-reader-fixture.ts';
import { publishedKeys } from './published-keys-fixture.ts';
import { vectorFolder } from './vector-files-fixture.ts';

interface ObjectVector {
  readonly name: string;
  readonly kind: string;
  readonly max_length: number;
  readonly canonical: boolean;
  readonly text: string;
  readonly expected: { readonly code: string | null; readonly claims: unknown };
}

// A parse boundary: a wrong shape fails the test that reads it.
const { keys, vectors } = JSON.parse(
  readFileSync(new URL('objects.json', vectorFolder), 'utf8'),
) as { readonly keys: Pick<ObjectReading, 'keys'>; readonly vectors: readonly ObjectVector[] };

describe('R4, R18–R20: another program comes to the same answers about signed objects', () => {
  test.each(vectors)('$name', ({ text, kind, max_length: maxLength, expected }) => {
    expect(readObject(text, { kind, maxLength, ...keys })).toEqual(expected);
  });

  const canonical = vectors.filter((vector) => vector.canonical);
  test.each(canonical)('R6: $name, signed again by another program', (vector) => {
    const { kind, text, expected } = vector;
    const isRsa = vector.name.includes('RS256');
    const kid = isRsa ? 'example-2' : 'example-1';
    const header = JSON.stringify({ alg: isRsa ? 'RS256' : 'EdDSA', kid, typ: kind });
    const signed = [header, sortedJson(expected.claims)]
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    const { privateKey } = isRsa ? publishedKeys.rsa : publishedKeys.ed25519;
    const proof = sign(isRsa ? 'sha256' : null, Buffer.from(signed), privateKey);
    expect(`${signed}.${proof.toString('base64url')}`).toBe(text);
  });

  test('each kind has a good one, and every verdict is among them', () => {
    const good = vectors.filter(({ expected }) => expected.code === null);
    expect(new Set(good.map(({ kind }) => kind)).size).toBe(4);
    expect(new Set(vectors.map(({ expected }) => expected.code))).toEqual(
      new Set([null, 'LICENSE_MALFORMED', 'LICENSE_UNKNOWN_KID', 'LICENSE_BAD_SIGNATURE']),
    );
  });
});
