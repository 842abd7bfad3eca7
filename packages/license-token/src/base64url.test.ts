import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfBase64Url, isCanonicalBase64Url } from './base64url.ts';
import { decodeCanonical } from './native-base64url.ts';

const desk = Buffer.alloc(4096);
const nearBase64Url = fc.string({
  unit: fc.constantFrom(...'AQgwBEZaz019-_+/= .\nŁ𝒜\0'),
  maxLength: 12,
});

describe('R5: only canonical base64url', () => {
  test.each(['', 'AA', 'AAA', 'AAAA', 'AQ', 'Ag', 'Aw', 'AAE', '-_-_', 'VGVzdA'])(
    'takes "%s"',
    (text) => {
      expect(isCanonicalBase64Url(text)).toBe(true);
      expect(decodeCanonical(text, desk)).toBe(Buffer.from(text, 'base64url').length);
    },
  );

  test.each([
    ['one letter too many', 'A'],
    ['one letter too many', 'AAAAA'],
    ['unused bits set', 'AB'],
    ['unused bits set', 'AAB'],
    ['padding', 'AA=='],
    ['padding', 'AAA='],
    ['the other alphabet', '+/+/'],
    ['a space', 'AA AA'],
    ['a line end', 'AAAA\n'],
    ['a letter beyond ASCII whose low byte is one', 'AAAŁ'],
    ['a NUL', 'AAA\0'],
  ])('refuses %s: %j', (_, text) => {
    expect(isCanonicalBase64Url(text)).toBe(false);
    expect(decodeCanonical(text, desk)).toBe(-1);
  });

  test('the portable and the native check agree on any text', () => {
    const any = fc.uint16Array({ maxLength: 20 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(
        fc.oneof(nearBase64Url, any),
        (text) => decodeCanonical(text, desk) >= 0 === isCanonicalBase64Url(text),
      ),
      { numRuns: 500 },
    );
  });

  test('the portable and the native decoder agree on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(bytesOfBase64Url(text)).toEqual(bytes);
        const length = decodeCanonical(text, desk);
        expect(desk.subarray(0, length).equals(bytes)).toBe(true);
      }),
    );
  });
});
