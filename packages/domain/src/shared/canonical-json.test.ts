import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { readSharedText } from './text-file-fixture.ts';

const names = ['arrays', 'french', 'structures', 'unicode', 'values', 'weird'];
const vectors = await Promise.all(
  names.map(async (name) => ({
    name,
    input: await readSharedText(`jcs/input/${name}.json`),
    output: await readSharedText(`jcs/output/${name}.json`),
  })),
);

describe.skipIf(vectors.some(({ input }) => input === undefined))('the vectors of RFC 8785', () => {
  test.each(vectors)('$name', ({ input = '', output }) => {
    expect(canonicalJson(JSON.parse(input))).toBe(output);
  });
});

test('it is JSON of the same value, and the order of keys does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (value) => {
      const text = canonicalJson(value);
      const reversed = Object.fromEntries(Object.entries(value).toReversed());
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed)).toBe(text);
    }),
  );
});

test.each([
  [{ b: 1, a: undefined }, '{"b":1}'],
  [[undefined, null], '[null,null]'],
  [undefined, 'null'],
  [-0, '0'],
  [1e21, '1e+21'],
  [
    { b: 1, a: 2, A: 3, 9: 4, 10: 5, é: 6, '\uFB33': 7, '\u{1F600}': 8 },
    '{"10":5,"9":4,"A":3,"a":2,"b":1,"é":6,"\u{1F600}":8,"\uFB33":7}',
  ],
  ['\u2028"', '"\u2028\\""'],
])('%o is %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, Symbol('x')])(
  'what JSON cannot say is refused: %s',
  (value) => {
    expect(() => canonicalJson({ value })).toThrow(new TypeError(`A ${typeof value} is not JSON`));
  },
);
