import type { License } from '@signet/domain/license/license';
import { type SortKey, sortKeys } from '@signet/use-cases/ports/license-order';
import type { LicenseQuery } from '@signet/use-cases/ports/license-store';

/** The place in a list after which the next page starts. */
export interface LicenseCursor {
  readonly key: SortKey;
  readonly id: string;
}

type Order = Pick<LicenseQuery, 'sort' | 'descending'>;

/** The cursor of the page after this license; opaque outside, bound to its order. */
export function cursorAfter(license: License, { sort, descending }: Order): string {
  const place = [sort, descending, sortKeys[sort](license), license.id];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads a cursor; undefined when it is not one, or one of another order. */
export function readCursor(
  cursor: string | undefined,
  { sort, descending }: Order,
): LicenseCursor | undefined {
  const place = parse(cursor ?? '');
  if (!Array.isArray(place) || place.length !== 4) return undefined;
  const [itsSort, itsDirection, key, id] = place as unknown[];
  if (itsSort !== sort || itsDirection !== descending || typeof id !== 'string') return undefined;
  return isKeyOf(sort, key) ? { key, id } : undefined;
}

function isKeyOf(sort: Order['sort'], key: unknown): key is SortKey {
  if (sort === 'support' && key === null) return true;
  const isTime = sort === 'issued' || sort === 'support';
  return isTime ? Number.isSafeInteger(key) : typeof key === 'string';
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
