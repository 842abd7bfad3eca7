import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, foldTexts } from './fold-text.ts';

test.each([
  ['Ștefan ȚĂRĂNESC', 'stefan taranesc'],
  ['  Întâi \t și\n\nultimul ', 'intai si ultimul'],
  ['ＡＣＭＥ ﬁne', 'acme fine'],
  ['RO 123', 'ro 123'],
  ['', ''],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding twice changes nothing, and leaves no line break', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(folded).not.toContain('\n');
    }),
  );
});

test('absent texts are left out', () => {
  expect(foldTexts(['A', null, 'B b'])).toBe('a\nb b');
});
