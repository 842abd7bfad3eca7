import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInstant } from '../shared/instant-fixture.ts';
import { formatDay } from './format-day.ts';

const at = (iso: string) => Date.parse(iso) / 1000;

test.each([
  ['1970-01-01T00:00:00Z', '1 January 1970', '1 ianuarie 1970'],
  ['2024-02-29T23:59:59Z', '29 February 2024', '29 februarie 2024'],
  ['2024-03-01T00:00:00Z', '1 March 2024', '1 martie 2024'],
  ['2026-04-30T23:59:59Z', '30 April 2026', '30 aprilie 2026'],
  ['2026-05-31T12:00:00Z', '31 May 2026', '31 mai 2026'],
  ['2026-06-15T12:00:00Z', '15 June 2026', '15 iunie 2026'],
  ['2026-07-01T00:00:00Z', '1 July 2026', '1 iulie 2026'],
  ['2026-08-31T23:59:59Z', '31 August 2026', '31 august 2026'],
  ['2026-09-30T00:00:00Z', '30 September 2026', '30 septembrie 2026'],
  ['2026-10-25T01:00:00Z', '25 October 2026', '25 octombrie 2026'],
  ['2026-11-22T00:00:00Z', '22 November 2026', '22 noiembrie 2026'],
  ['2038-01-19T03:14:08Z', '19 January 2038', '19 ianuarie 2038'],
  ['9999-12-31T23:59:59Z', '31 December 9999', '31 decembrie 9999'],
])('%s is %s, %s', (iso, en, ro) => {
  expect([formatDay(at(iso), 'en'), formatDay(at(iso), 'ro')]).toEqual([en, ro]);
});

test('every instant is the day that the platform says, in UTC', () => {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  fc.assert(
    fc.property(anyInstant, fc.constantFrom('en', 'ro'), (instant, locale) => {
      const shown = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ro', options);
      expect(formatDay(instant, locale)).toBe(shown.format(new Date(instant * 1000)));
    }),
  );
});
