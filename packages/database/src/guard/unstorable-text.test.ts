import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refuseUnstorableText, toJson, UnstorableTextError } from './unstorable-text.ts';

test('every text without NUL and lone surrogates is kept as it is', () => {
  const unit = fc
    .integer({ min: 1, max: 0x10ffff })
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point));
  const storable = fc.string({ unit, maxLength: 12 });
  const sizes = { maxKeys: 4, noNullPrototype: true };
  fc.assert(
    fc.property(fc.dictionary(storable, fc.array(storable, { maxLength: 4 }), sizes), (value) => {
      refuseUnstorableText(Object.values(value));
      expect(JSON.parse(toJson(value))).toEqual(value);
    }),
  );
});

test.each(['\0', 'a\0', '\ud800', '\udfff', 'x\ud83dy'])('%j is refused at any depth', (text) => {
  const values = [text, ['fine', [text]]];
  for (const value of values) {
    expect(() => refuseUnstorableText(value)).toThrow(UnstorableTextError);
  }
  for (const value of [...values, { a: { b: [text] } }, { [text]: 1 }]) {
    expect(() => toJson(value)).toThrow(UnstorableTextError);
  }
});

test.each([null, undefined, 1, true, new Date(0)])('%s is no text', (value) => {
  expect(() => refuseUnstorableText(value)).not.toThrow();
});
