import { expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { LIST_LIFETIME, type ListHead, nextList } from './next-list.ts';

const kids = { EdDSA: 'k1', RS256: 'r1' };
const latest: ListHead = { version: 4, issuedAt: 1000, nextUpdate: 1000 + LIST_LIFETIME, kids };

test.each([
  ['R19: nothing new', { kids, hasChanged: false }, 1001, undefined],
  [
    'nothing new, the last second before its day comes',
    { kids, hasChanged: false },
    1000 + 6 * DAY - 1,
    undefined,
  ],
  ['a day before its time', { kids, hasChanged: false }, 1000 + 6 * DAY, 5],
  ['R19: something to add', { kids, hasChanged: true }, 1001, 5],
  ['R18: another key signs', { kids: { ...kids, EdDSA: 'k2' }, hasChanged: false }, 1001, 5],
  ['R18: a key less', { kids: { EdDSA: 'k1' }, hasChanged: false }, 1001, 5],
])('%s', (_, facts, now, version) => {
  const next = nextList(latest, facts, now);
  expect(next?.version).toBe(version);
  if (next !== null) {
    expect(next).toEqual({
      version,
      issuedAt: now,
      nextUpdate: now + LIST_LIFETIME,
      kids: facts.kids,
    });
  }
});

test('R19: the first list has version 1, and a clock that went back makes no older list', () => {
  expect(nextList(null, { kids, hasChanged: false }, 50)).toMatchObject({
    version: 1,
    issuedAt: 50,
  });
  expect(nextList(latest, { kids, hasChanged: true }, 900)).toMatchObject({
    version: 5,
    issuedAt: 1000,
  });
});
