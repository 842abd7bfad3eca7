import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { IdGenerator } from '@signet/use-cases/ports/id-generator';
import { seededRandom } from './seeded-random.ts';

/** Crockford's letters, as in the ids of real licenses. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 2025-01-01T00:00:00Z in milliseconds: where the fleet's today lies for its ids, on whatever day it is made. */
const ANCHOR = 1_735_689_600_000;
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/**
 * Ids for a fleet: the same for the same seed on any day, and sorted by age like real ones.
 * `age` says where in the fleet's history they are made, in seconds from its today.
 */
export function seededIds(seed: number, age: () => UnixSeconds): IdGenerator {
  const random = seededRandom(seed);
  const letters = (count: number, from: string) =>
    Array.from({ length: count }, () => from.charAt(random.whole(0, from.length - 1))).join('');
  const hex = (count: number) => letters(count, '0123456789abcdef');
  return {
    next: (prefix) =>
      `${prefix}_${encodeTime(ANCHOR + age() * 1000)}${letters(RANDOM_LENGTH, LETTERS)}`,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${letters(1, '89ab')}${hex(3)}-${hex(12)}`,
  };
}

function encodeTime(milliseconds: number): string {
  let [text, rest] = ['', milliseconds];
  while (text.length < TIME_LENGTH) {
    text = LETTERS.charAt(rest % LETTERS.length) + text;
    rest = Math.floor(rest / LETTERS.length);
  }
  return text;
}
