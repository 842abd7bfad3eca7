import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { hasVectors, readVectors, readVectorText } from './shared-vectors.ts';

describe('canonicalJson', () => {
  test('does not depend on the order of names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
  });

  test.each([[() => 1], [1n], [Number.NaN], [Infinity], [undefined]])('refuses %s', (value) => {
    expect(() => canonicalJson([value])).toThrow('is not JSON');
  });

  describe.skipIf(!hasVectors('jcs'))('RFC 8785 test data (../shared/data/jcs)', () => {
    test.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])('%s', (name) => {
      const bytes = readVectorText(`jcs/outhex/${name}.txt`).replaceAll(/\s/g, '');
      const text = canonicalJson(readVectors(`jcs/input/${name}.json`));
      expect(Buffer.from(text).toString('hex')).toBe(bytes);
    });
  });
});
