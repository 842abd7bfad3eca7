import { describe, expect, test } from 'vitest';
import { aligned } from './aligned.ts';
import { inertLine } from './inert-line.ts';
import { jsonLine } from './json-line.ts';

describe('what goes to a terminal', () => {
  test('columns begin below each other, diacritics counted as one letter', () => {
    expect(
      aligned(
        [
          ['țară', 'a', 'x'],
          ['t\u0326a', 'bb', ''],
          ['a', 'b'],
        ],
        '  ',
      ),
    ).toEqual(['  țară  a   x', '  t\u0326a    bb', '  a     b']);
  });

  test('nothing in a text can move the cursor, change colors, turn the direction or begin a line', () => {
    expect(inertLine('a\u001b[2Jb\nc\rd\u202ee\u2028f\u0007g\u009bh')).toBe('a�[2Jb�c�d�e�f�g�h');
    expect(inertLine('Ștefan & Fiii „SRL” 🚀')).toBe('Ștefan & Fiii „SRL” 🚀');
  });

  test('JSON is one line for every reader, and the same value', () => {
    const value = { name: 'a\u2028b\u2029c\nd' };
    expect(jsonLine(value)).not.toMatch(/[\n\u2028\u2029]/);
    expect(JSON.parse(jsonLine(value))).toEqual(value);
  });
});
