import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareTexts } from '../in-memory/compare-texts.ts';
import { matchesFilter } from '../in-memory/license-filter.ts';
import { sampleFleet } from '../in-memory/sample-fleet.ts';
import { sampleNow } from '../in-memory/samples.ts';
import { searchTextOfLicense, type SortKey, sortKeys } from './license-order.ts';
import {
  type LicenseFilter,
  type LicenseQuery,
  licenseSorts,
  type StoredLicense,
} from './license-store.ts';
import type { Stores } from './stores.ts';

const DAY = 86_400;

/** What every license store promises. */
export function licenseStoreContract(stores: () => Stores): void {
  describe('license store', () => {
    let fleet: readonly StoredLicense[] = [];
    const mine = () => ({ product: ['fleet-one', 'fleet-two'] });
    const query = (facts: Partial<LicenseQuery> = {}): LicenseQuery => ({
      filter: mine(),
      sort: 'issued',
      descending: true,
      limit: 200,
      now: sampleNow,
      ...facts,
    });
    const idsOf = (items: readonly StoredLicense[]) => items.map(({ license }) => license.id);
    const found = async (filter: LicenseFilter) => {
      const { items } = await stores().licenses.list(query({ filter: { ...mine(), ...filter } }));
      return idsOf(items);
    };

    beforeAll(async () => {
      fleet = await sampleFleet(stores().ledger);
    });

    test('what is not there is not found', async () => {
      const { licenses } = stores();
      expect(await licenses.find('lic_none')).toBeUndefined();
      expect(await licenses.findToken('tok_none')).toBeUndefined();
    });

    test('every license of the fleet, in every status, comes back as it was written', async () => {
      const { items, total } = await stores().licenses.list(query());
      const byId = (one: StoredLicense, other: StoredLicense) =>
        compareTexts(one.license.id, other.license.id);
      expect(items.toSorted(byId)).toEqual(fleet.toSorted(byId));
      expect(total).toBe(fleet.length);
    });

    test('B74, B75, B76, B77, B78: pages visit every row once, under every sort and filter', async () => {
      await fc.assert(
        fc.asyncProperty(queries, async (part) => {
          const filter = { ...mine(), ...part.filter };
          const asked = query({ ...part, filter });
          const expected = fleet
            .filter(({ license }) => matchesFilter(license, asked))
            .toSorted((one, other) => inOrder(asked, one, other));
          const pages = await allPages(stores(), asked);
          expect(idsOf(pages.items)).toEqual(idsOf(expected));
          expect(pages.totals).toEqual([expected.length]);
        }),
        { numRuns: 60 },
      );
    });

    test('a license past its date is expired, and no longer active, from that second on', async () => {
      const day = fleet.find(({ license }) => license.kind === 'trial')?.license;
      const filter = { ...mine(), q: day?.id ?? '' };
      const statusAt = async (now: number, status: 'active' | 'expired') =>
        (await stores().licenses.list(query({ filter: { ...filter, status: [status] }, now })))
          .total;
      const end = day?.expiresAt ?? 0;
      expect([await statusAt(end - 1, 'active'), await statusAt(end - 1, 'expired')]).toEqual([
        1, 0,
      ]);
      expect([await statusAt(end, 'active'), await statusAt(end, 'expired')]).toEqual([0, 1]);
    });

    test('C30 C31: support ends exactly at its instant; without support a license is in neither list', async () => {
      const none = fleet.find(({ license }) => license.supportUntil === null)?.license;
      const some = fleet.find(({ license }) => license.supportUntil !== null)?.license;
      const supported = async (id: string, support: 'active' | 'expired', now: number) =>
        (await stores().licenses.list(query({ filter: { q: id, support }, now }))).total;
      const end = some?.supportUntil ?? 0;
      expect(await supported(some?.id ?? '', 'active', end - 1)).toBe(1);
      expect(await supported(some?.id ?? '', 'active', end)).toBe(0);
      expect(await supported(some?.id ?? '', 'expired', end)).toBe(1);
      expect(await supported(none?.id ?? '', 'active', 0)).toBe(0);
      expect(await supported(none?.id ?? '', 'expired', 2 ** 31)).toBe(0);
    });

    test('B80: a search finds parts of e-mail, company, CIF, domain and id, without case and diacritics', async () => {
      const { id, holder, domains } = fleet[0]?.license ?? {};
      const texts = [id, holder?.email, holder?.cif, domains?.[0], ' ȘTEFAN  & ', 'stefan &'];
      for (const text of texts) expect(await found({ q: text ?? '–' })).toContain(id);
    });

    test.each(['100%', 'a_b', String.raw`c\d`, "o'neil", '%', '__', String.raw`\\`])(
      'a search for %s takes every character as it is',
      async (q) => {
        const expected = fleet.filter(({ license }) => searchTextOfLicense(license).includes(q));
        expect((await found({ q })).toSorted()).toEqual(idsOf(expected).toSorted());
      },
    );

    test('a search never matches across two of the texts', async () => {
      const { holder } = fleet[0]?.license ?? {};
      expect(await found({ q: `${holder?.company ?? ''} ${holder?.cif ?? ''}` })).toEqual([]);
    });

    test.each(['', 'nonsense', 'W10', '[]', 'WyJpc3N1ZWQiLHRydWUsIngiLDFd'])(
      'an unreadable cursor (%s) counts as none',
      async (cursor) => {
        const { licenses } = stores();
        const first = await licenses.list(query({ limit: 3 }));
        expect(await licenses.list(query({ limit: 3, cursor }))).toEqual(first);
      },
    );

    test('a cursor of another order counts as none', async () => {
      const { licenses } = stores();
      const { nextCursor } = await licenses.list(query({ limit: 3 }));
      const cursor = nextCursor ?? '';
      const first = await licenses.list(query({ limit: 3, sort: 'domain' }));
      expect(cursor).not.toBe('');
      expect(await licenses.list(query({ limit: 3, sort: 'domain', cursor }))).toEqual(first);
    });

    test('the duplicates of a domain are the active licenses that are bound to it', async () => {
      const root = 'shared.example';
      const expected = fleet.filter(
        ({ license }) => license.status === 'active' && license.domains.includes(root),
      );
      const duplicates = await stores().licenses.findByDomain([root, 'none.example']);
      expect(expected.length).toBeGreaterThan(0);
      expect(idsOf(duplicates).toSorted()).toEqual(idsOf(expected).toSorted());
      expect(await stores().licenses.findByDomain([])).toEqual([]);
    });
  });
}

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const filters: fc.Arbitrary<LicenseFilter> = fc.record(
  {
    product: some(['fleet-one', 'fleet-two']),
    status: some(['active', 'suspended', 'expired', 'revoked', 'refunded', 'transferred'] as const),
    tier: some(['starter', 'pro', 'growth']),
    kind: some(['perpetual', 'trial'] as const),
    niche: some(['services', 'travel', 'absent']),
    support: fc.constantFrom('active', 'expired'),
    kid: some(['k1', 'k2']),
    domain: fc.constantFrom('shared.example', 'absent.example'),
    q: fc.constantFrom('srl', 'stefan', '100%', 'example', 'lic_'),
    issuedFrom: fc.integer({ min: sampleNow - 40 * DAY, max: sampleNow }),
    issuedTo: fc.integer({ min: sampleNow - 40 * DAY, max: sampleNow }),
  },
  { requiredKeys: [] },
);

const queries = fc.record({
  filter: filters,
  sort: fc.constantFrom(...licenseSorts),
  descending: fc.boolean(),
  limit: fc.integer({ min: 1, max: 40 }),
  now: fc.integer({ min: sampleNow - 10 * DAY, max: sampleNow + 60 * DAY }),
});

async function allPages({ licenses }: Stores, query: LicenseQuery) {
  const items: StoredLicense[] = [];
  const totals = new Set<number>();
  let cursor: string | null = null;
  do {
    const page = await licenses.list(cursor === null ? query : { ...query, cursor });
    items.push(...page.items);
    totals.add(page.total);
    cursor = page.nextCursor;
  } while (cursor !== null && items.length < 1_000);
  return { items, totals: [...totals] };
}

function inOrder(query: LicenseQuery, one: StoredLicense, other: StoredLicense): number {
  const key = sortKeys[query.sort];
  const order =
    compareKeys(key(one.license), key(other.license)) ||
    compareTexts(one.license.id, other.license.id);
  return query.descending ? -order : order;
}

function compareKeys(one: SortKey, other: SortKey): number {
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  return Number(one ?? -1) - Number(other ?? -1);
}
