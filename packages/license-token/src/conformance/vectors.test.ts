import { sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHost } from './independent-host-reader-fixture.ts';
import { readQuota, type QuotaCase } from './independent-quota-reader-fixture.ts';
import { readQuote, type QuoteCase, type SoldProduct } from './independent-quote-reader-fixture.ts';
import {
  readState,
  type StateFacts,
  type StatePolicy,
} from './independent-state-reader-fixture.ts';
import { readToken, type Reading, type ReadVerdict } from './independent-token-reader-fixture.ts';
import { publishedKeys } from './published-keys-fixture.ts';
import { vectorFiles, vectorFolder } from './vector-files-fixture.ts';

interface Named {
  readonly name: string;
  readonly expected: unknown;
}

const textOf = (name: string) => readFileSync(new URL(name, vectorFolder), 'utf8');
// A parse boundary: a wrong shape fails the test that reads it.
const fileOf = <Shared, Case>(name: string) =>
  JSON.parse(textOf(name)) as Shared & { readonly vectors: readonly (Case & Named)[] };

describe('R3–R5: the files are what the code says', () => {
  test.each(Object.entries(vectorFiles()))('%s', (name, text) => {
    // After a change that is meant: node packages/license-token/vectors/generate-vectors.ts
    expect(textOf(name)).toBe(text);
  });

  test.each(Object.keys(vectorFiles()))('%s names each case once', (name) => {
    const names = fileOf<object, object>(name).vectors.map((vector) => vector.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(10);
  });

  test('every verdict and every problem of a token is among them', () => {
    const { vectors } = fileOf<object, { readonly expected: ReadVerdict }>('tokens.json');
    const codes = new Set(vectors.map(({ expected }) => expected.code));
    const problems = new Set(vectors.map(({ expected }) => expected.problem));
    expect([...codes].map(String).toSorted()).toEqual([
      'LICENSE_BAD_SIGNATURE',
      'LICENSE_EXPIRED',
      'LICENSE_MALFORMED',
      'LICENSE_MISSING',
      'LICENSE_UNKNOWN_KID',
      'LICENSE_WRONG_PRODUCT',
      'null',
    ]);
    expect([...problems].map(String).toSorted()).toEqual(
      'claims encoding header json null parts too-large twins type'.split(' '),
    );
  });
});

describe('another program comes to the same answers', () => {
  const tokens = fileOf<
    { readonly keys: Pick<Reading, 'keys'> },
    { readonly token: string; readonly canonical: boolean } & Pick<Reading, 'product' | 'now'>
  >('tokens.json');
  test.each(tokens.vectors)('B17, R3–R5: $name', ({ token, product, now, expected }) => {
    expect(readToken(token, { keys: tokens.keys.keys, product, now })).toEqual(expected);
  });

  const canonical = tokens.vectors.filter((vector) => vector.canonical);
  test.each(canonical)('R6: $name, signed again by another program', ({ token, expected }) => {
    const { claims } = expected as ReadVerdict;
    const isRsa = claims?.['kid'] === 'example-2';
    const header = { alg: isRsa ? 'RS256' : 'EdDSA', kid: claims?.['kid'], typ: 'license+jwt' };
    const encode = (value: object | null) =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${encode(header)}.${encode(claims)}`;
    const { privateKey } = isRsa ? publishedKeys.rsa : publishedKeys.ed25519;
    const proof = sign(isRsa ? 'sha256' : null, Buffer.from(signed), privateKey);
    expect(`${signed}.${proof.toString('base64url')}`).toBe(token);
  });

  const hosts = fileOf<
    { readonly public_suffixes: readonly string[] },
    { readonly host: string; readonly bindings: readonly string[] }
  >('hosts.json');
  test.each(hosts.vectors)('C19–C23, R10: $name', ({ host, bindings, expected }) => {
    expect(readHost(host, bindings, hosts.public_suffixes)).toEqual(expected);
  });

  const states = fileOf<
    { readonly policies: Readonly<Record<string, StatePolicy>> },
    { readonly policy: string; readonly facts: StateFacts; readonly now: number }
  >('states.json');
  test.each(states.vectors)('D01–D10: $name', ({ policy, facts, now, expected }) => {
    const rules = states.policies[policy];
    expect(rules && readState(facts, rules, now)).toEqual(expected);
  });

  const quotas = fileOf<object, QuotaCase>('quotas.json');
  test.each(quotas.vectors)('A30: $name', (vector) => {
    expect(readQuota(vector)).toEqual(vector.expected);
  });

  const quotes = fileOf<
    { readonly products: Readonly<Record<string, SoldProduct>> },
    QuoteCase & { readonly product: string }
  >('quotes.json');
  test.each(quotes.vectors)('R15: $name', (vector) => {
    const product = quotes.products[vector.product];
    expect(product && readQuote(product, vector)).toEqual(vector.expected);
  });
});
