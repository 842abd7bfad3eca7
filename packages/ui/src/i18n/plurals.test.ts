import { afterEach, describe, expect, test } from 'vitest';
import { m } from '../messages.ts';
import { overwriteGetLocale } from '../messages/runtime.js';

afterEach(() => overwriteGetLocale(() => 'en'));

describe('plurals follow Intl.PluralRules (U14)', () => {
  test.each([
    [0, '0 licențe'],
    [1, '1 licență'],
    [2, '2 licențe'],
    [19, '19 licențe'],
    [20, '20 de licențe'],
    [100, '100 de licențe'],
    [101, '101 licențe'],
    [120, '120 de licențe'],
    [1284, '1.284 de licențe'],
  ])('%i in Romanian', (count, expected) => {
    overwriteGetLocale(() => 'ro');
    expect(m.count_licenses({ count })).toBe(expected);
  });

  test.each([
    [0, '0 licenses'],
    [1, '1 license'],
    [2, '2 licenses'],
    [1284, '1,284 licenses'],
  ])('%i in English', (count, expected) => {
    expect(m.count_licenses({ count })).toBe(expected);
  });
});
