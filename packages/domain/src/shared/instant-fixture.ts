import fc from 'fast-check';
import type { UnixSeconds } from './duration.ts';

const at = (iso: string): UnixSeconds => Date.parse(iso) / 1000;

/** Instants that calendars and counters stumble over: the epoch, leap days, ends of months and years, 2038, the last second. */
export const oddInstants: readonly UnixSeconds[] = [
  0,
  1,
  at('1970-01-31T23:59:59Z'),
  at('2000-02-29T00:00:00Z'),
  at('2023-02-28T23:59:59Z'),
  at('2024-01-31T00:00:00Z'),
  at('2024-02-29T12:00:00Z'),
  at('2024-12-31T23:59:59Z'),
  2_147_483_647,
  2_147_483_648,
  4_294_967_296,
  at('2100-02-28T23:59:59Z'),
  at('9999-12-31T23:59:59Z'),
];

/** Any instant a token can name, the odd ones often. */
export const anyInstant: fc.Arbitrary<UnixSeconds> = fc.oneof(
  fc.constantFrom(...oddInstants),
  fc.integer({ min: 0, max: 253_402_300_799 }),
);
