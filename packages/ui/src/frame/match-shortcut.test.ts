import { describe, expect, test } from 'vitest';
import { matchShortcut } from './match-shortcut.ts';

const known = ['i', '?', 'g l', 'g o', 'l'];
const stroke = (key: string, modified = false) => ({ key, modified });

describe('single keys and sequences (U4)', () => {
  test('a single key fires', () => {
    expect(matchShortcut(known, undefined, stroke('i'))).toEqual({ kind: 'fire', keys: 'i' });
  });
  test('the first key of a sequence begins it, the second fires', () => {
    expect(matchShortcut(known, undefined, stroke('g'))).toEqual({ kind: 'begin' });
    expect(matchShortcut(known, 'g', stroke('l'))).toEqual({ kind: 'fire', keys: 'g l' });
  });
  test('a wrong second key counts on its own', () => {
    expect(matchShortcut(known, 'g', stroke('i'))).toEqual({ kind: 'fire', keys: 'i' });
    expect(matchShortcut(known, 'g', stroke('g'))).toEqual({ kind: 'begin' });
    expect(matchShortcut(known, 'g', stroke('z'))).toEqual({ kind: 'none' });
  });
  test('with Ctrl, Alt or Cmd nothing fires', () => {
    expect(matchShortcut(known, undefined, stroke('i', true))).toEqual({ kind: 'none' });
    expect(matchShortcut(known, 'g', stroke('l', true))).toEqual({ kind: 'none' });
  });
  test('another layout that yields the sign fires it, whatever the physical key', () => {
    expect(matchShortcut(known, undefined, stroke('?'))).toEqual({ kind: 'fire', keys: '?' });
  });
});
