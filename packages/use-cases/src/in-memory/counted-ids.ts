import type { IdGenerator } from '../ports/id-generator.ts';

/** Ids for tests: they count from 1 and sort by age. */
export function createCountedIds(): IdGenerator {
  let count = 0;
  const next = (width: number) => String((count += 1)).padStart(width, '0');
  return {
    next: (prefix) => `${prefix}_${next(8)}`,
    uuid: () => `00000000-0000-4000-8000-${next(12)}`,
  };
}
