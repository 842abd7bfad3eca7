import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonObject } from './json-object.ts';

describe('R4: a payload is one JSON object that says no name twice', () => {
  test('reads every object back as it was written, spaced or not', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(0, 1, '\t'),
        (value, space) => {
          const text = JSON.stringify(value, undefined, space);
          expect(readJsonObject(text)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  test('refuses every object that says one of its names twice', () => {
    const space = fc.constantFrom('', ' ', '\n', '\t', '\r');
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), space, space, (name, value, before, after) => {
        const member = `${JSON.stringify(name)}${before}:${after}${JSON.stringify(value)}`;
        expect(readJsonObject(`{${member}}`)).toBeDefined();
        expect(readJsonObject(`{${member},${member}}`)).toBeUndefined();
      }),
    );
  });

  test.each([
    ['the same name escaped', String.raw`{"tier":"pro","\u0074ier":"dev"}`],
    ['twice inside a member', '{"limits":{"a":1,"a":2}}'],
    ['twice inside a list', '{"list":[{"a":1,"a":2}]}'],
    ['twice, hidden by a colon in a text', '{"a" :1,"a" :2,"b":":"}'],
    ['twice as __proto__', '{"__proto__":1,"__proto__":2}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"{}"'],
    ['nothing', ''],
    ['two values', '{} {}'],
    ['a byte order mark', '\uFEFF{}'],
    ['a trailing comma', '{"a":1,}'],
  ])('refuses %s', (_, text) => {
    expect(readJsonObject(text)).toBeUndefined();
  });

  test.each(['{"a":"\\":1"}', '{"a":":\\\\","b":":"}', '{"iss":"https://a:8"}', '{"__proto__":1}'])(
    'takes %s',
    (text) => {
      expect(readJsonObject(text)).toEqual(JSON.parse(text));
    },
  );

  test('takes any depth without overflowing', () => {
    const depth = 6000;
    const text = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(readJsonObject(text)).toBeDefined();
  });
});
