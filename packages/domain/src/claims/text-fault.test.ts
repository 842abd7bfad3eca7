import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../shared/text-fixture.ts';
import { textFault, textsIn, utf8Length } from './text-fault.ts';

test.each([
  ['', 0],
  ['\u0001', 1],
  ['\u007F', 1],
  ['\u0080', 2],
  ['\u07FF', 2],
  ['\u0800', 3],
  ['\uFFFF', 3],
  ['\u{10000}', 4],
  ['\u{10FFFF}', 4],
  ['aș€🧵', 10],
])('R5: %j has %i bytes', (text, bytes) => {
  expect(utf8Length(text)).toBe(bytes);
});

test('R5: the length of any text is that of its bytes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = encodeURIComponent(text.toWellFormed()).replace(/%../g, '.');
      expect(utf8Length(text)).toBe(bytes.length);
    }),
  );
});

test.each([
  ['Țesătura Șic 株式会社 🧵', undefined],
  [' ~\u00A0', undefined],
  ['\u0000', 'control-character'],
  ['a\u001F', 'control-character'],
  ['\u007Fa', 'control-character'],
  ['\u0085', 'control-character'],
  ['\u2028', 'control-character'],
  ['\u2029', 'control-character'],
  ['\u2027', undefined],
  ['a\uD800b', 'lone-surrogate'],
  ['\n\uDC00', 'lone-surrogate'],
])('R4: %j cannot be signed for: %s', (text, fault) => {
  expect(textFault(text)).toBe(fault);
});

test.each<[unknown, readonly string[]]>([
  ['a', ['a']],
  [1, []],
  [null, []],
  [undefined, []],
  [true, []],
  [
    ['a', 1, ['b']],
    ['a', 'b'],
  ],
  [{ a: 'b', c: 1, d: ['e'] }, ['a', 'b', 'c', 'd', 'e']],
])('the texts in %j are %j', (value, texts) => {
  expect(textsIn(value)).toEqual(texts);
});
