import { sampleAccount, sampleLicense } from '@signet/use-cases/in-memory/samples';
import { sortKeys } from '@signet/use-cases/ports/license-order';
import { licenseSorts } from '@signet/use-cases/ports/license-store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorAfter, readCursor } from './license-cursor.ts';

const license = sampleLicense(sampleAccount(), { supportUntil: null, domains: [] });

test.each(licenseSorts)(
  'a cursor of the order %s reads back, and only in its own order',
  (sort) => {
    const cursor = cursorAfter(license, { sort, descending: true });
    expect(readCursor(cursor, { sort, descending: true })).toEqual({
      key: sortKeys[sort](license),
      id: license.id,
    });
    expect(readCursor(cursor, { sort, descending: false })).toBeUndefined();
    for (const other of licenseSorts.filter((name) => name !== sort)) {
      expect(readCursor(cursor, { sort: other, descending: true })).toBeUndefined();
    }
  },
);

test('any other text is no cursor', () => {
  const encoded = fc.json().map((json) => Buffer.from(json).toString('base64url'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), encoded), fc.constantFrom(...licenseSorts), (text, sort) => {
      expect(readCursor(text, { sort, descending: true })).toBeUndefined();
    }),
  );
  expect(readCursor(undefined, { sort: 'issued', descending: true })).toBeUndefined();
});

test.each([
  ['a text for an instant', ['issued', true, 'now', 'lic_1']],
  ['a fraction of a second', ['issued', true, 1.5, 'lic_1']],
  ['no instant where there always is one', ['issued', true, null, 'lic_1']],
  ['a number for a text', ['tier', true, 1, 'lic_1']],
  ['an id that is no text', ['tier', true, 'pro', 1]],
])('a forged cursor with %s is none', (_what, place) => {
  const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
  for (const sort of licenseSorts) {
    expect(readCursor(cursor, { sort, descending: true })).toBeUndefined();
  }
});
