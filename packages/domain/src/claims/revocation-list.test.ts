import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRevocations, revocationFinder } from './revocation-list.ts';
import type { RevocationEntry, RevocationsClaims } from './revocations-claim-table.ts';

const entry = (id: string, facts: Partial<RevocationEntry> = {}): RevocationEntry => ({
  id,
  code: 'leaked',
  at: 1,
  ...facts,
});
const list = (
  version: number,
  entries: readonly RevocationEntry[],
  since?: number,
): RevocationsClaims => ({
  iat: version,
  next_update: version + 10,
  version,
  entries,
  ...(since === undefined ? {} : { since }),
});

describe('R5, R19: a license is looked up by the hash of its id and its generation', () => {
  test.each([
    ['listed without a generation', 'a', 9, 'leaked'],
    ['of the listed generation', 'b', 2, 'superseded'],
    ['of an older generation', 'b', 1, 'superseded'],
    ['of a newer generation', 'b', 3, undefined],
    ['not listed', 'c', 1, undefined],
  ])('%s', (_, id, generation, code) => {
    const find = revocationFinder(
      list(1, [entry('a'), entry('b', { generation: 2, code: 'superseded' })]),
    );
    expect(find(id, generation)?.code).toBe(code);
  });
});

describe('R19: a delta adds to the version that is known', () => {
  const known = list(3, [entry('a'), entry('b')]);
  test.each([
    ['a newer whole list replaces', known, list(5, [entry('a'), entry('b'), entry('c')]), 'a b c'],
    ['a delta since the known one', known, list(5, [entry('c')], 3), 'a b c'],
    ['a delta since an older one', known, list(5, [entry('b'), entry('c')], 2), 'a b c'],
    ['an empty delta', known, list(5, [], 3), 'a b'],
    ['a delta since one that is not known', known, list(5, [entry('c')], 4), undefined],
    ['a delta where none is known', undefined, list(5, [entry('c')], 1), undefined],
    ['the first whole list', undefined, list(1, []), ''],
    ['an older list', known, list(2, [entry('a')]), undefined],
    ['the same list', known, known, 'a b'],
  ])('%s', (_, before, newer, ids) => {
    const merged = mergeRevocations(before, newer);
    expect(merged?.entries.map(({ id }) => id).join(' ')).toBe(ids);
    expect(merged?.version).toBe(ids === undefined ? undefined : newer.version);
    expect(merged?.since).toBeUndefined();
  });

  test('whatever was listed when, known and delta are the whole', () => {
    const versions = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 });
    fc.assert(
      fc.property(versions, fc.integer({ min: 1, max: 9 }), (listedIn, since) => {
        const between = (after: number, upTo: number) =>
          listedIn.flatMap((version, at) =>
            version > after && version <= upTo ? [entry(String(at))] : [],
          );
        const merged = mergeRevocations(
          list(since, between(0, since)),
          list(9, between(since, 9), since),
        );
        const ids = new Set(merged?.entries.map(({ id }) => id));
        expect(ids).toEqual(new Set(between(0, 9).map(({ id }) => id)));
      }),
    );
  });
});
