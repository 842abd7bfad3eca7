import type { License } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { type SortKey, sortKeys } from '../ports/license-order.ts';
import type { LicenseQuery, LicenseStore, StoredLicense } from '../ports/license-store.ts';
import { compareTexts } from './compare-texts.ts';
import { matchesFilter } from './license-filter.ts';
import type { Memory } from './memory.ts';

/** Reads licenses from memory: filters, sorts and cuts, where the database seeks. */
export function createInMemoryLicenseStore({ licenses, tokens, pulses }: Memory): LicenseStore {
  return {
    find: async (id) => licenses.get(id),
    async list(query) {
      const all = [...licenses.values()]
        .filter(({ license }) => matchesFilter(license, query, lastHeardOf(pulses, license)))
        .toSorted((one, other) => compare(query, one.license, other.license));
      const start = startOf(query, all);
      const items = all.slice(start, start + query.limit);
      const last = start + query.limit < all.length ? items.at(-1) : undefined;
      const nextCursor = last === undefined ? null : cursorAfter(query, last.license);
      return { items, nextCursor, total: all.length };
    },
    findToken: async (jti) => tokens.get(jti),
    findByDomain: async (roots) =>
      [...licenses.values()]
        .filter(({ license }) => license.status === 'active')
        .filter(({ license }) => license.domains.some((domain) => roots.includes(domain)))
        .toSorted(
          (one, other) =>
            one.license.issuedAt - other.license.issuedAt ||
            compareTexts(one.license.id, other.license.id),
        ),
  };
}

function lastHeardOf(pulses: Memory['pulses'], { id }: License): UnixSeconds | null {
  const installs = [...(pulses.get(id)?.values() ?? [])];
  return installs.length === 0 ? null : Math.max(...installs.map(({ lastAt }) => lastAt));
}

type Order = Pick<LicenseQuery, 'sort' | 'descending'>;

function compare({ sort, descending }: Order, one: License, other: License): number {
  const key = sortKeys[sort];
  const order = compareKeys(key(one), key(other)) || compareTexts(one.id, other.id);
  return descending ? -order : order;
}

function compareKeys(one: SortKey, other: SortKey): number {
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  const [left, right] = [Number(one ?? -1), Number(other ?? -1)];
  return left - right;
}

function cursorAfter({ sort, descending }: Order, { id }: License): string {
  return JSON.stringify([sort, descending, id]);
}

/** A cursor that names no license of this list in this order counts as none. */
function startOf(query: LicenseQuery, all: readonly StoredLicense[]): number {
  return all.findIndex(({ license }) => cursorAfter(query, license) === query.cursor) + 1;
}
