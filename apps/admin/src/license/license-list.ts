import { licenseStatuses } from '@signet/domain/license/license';
import { m } from '@signet/ui/messages';
import {
  anyOf,
  oneOf,
  readState,
  sortBy,
  text,
  type Codec,
  type ListState,
  type Query,
} from '@signet/ui/url/list-state';
import { useListState } from '@signet/ui/url/use-list-state';
import { useLocation, useSearchParams } from '@solidjs/router';
import { keepPreviousData } from '@tanstack/solid-query';
import { createEffect } from 'solid-js';
import { ask } from '../api/api.ts';
import { useQuery } from '../api/use-query.ts';

/** A license of the list. */
export type ListedLicense = Awaited<
  ReturnType<ReturnType<typeof ask.license.list>['queryFn']>
>['items'][number];

export const licenseKinds = ['perpetual', 'term', 'trial'] as const;
export const PAGE_SIZE = 50;

/** Names of the catalog, comma-separated; which exist is the server's to say. */
const words: Codec<readonly string[]> = {
  read: (value) => value.split(',').filter((word) => word !== ''),
  write: (values) => values.join(','),
};

/** What the list keeps in the URL (U1). */
export const licenseShape = {
  q: text,
  product: words,
  status: anyOf(licenseStatuses),
  tier: words,
  kind: anyOf(licenseKinds),
  niche: words,
  support: oneOf(['active', 'expired']),
  sort: sortBy(['issued', 'domain', 'customer', 'tier', 'status', 'support'], {
    by: 'issued',
    descending: true,
  }),
};

/** The list's search, filters and order. */
export type LicenseListState = ListState<typeof licenseShape>;

/** Nothing filtered. */
export const noFilters = {
  q: '',
  product: [],
  status: [],
  tier: [],
  kind: [],
  niche: [],
  support: undefined,
} as const;

/** Cursors of pages seen, so that Previous is exact; a page that was never seen leads to the first. */
const cursors = new Map<string, string>();

let lastSearch = '';

/** The list as it was last seen, for the way back from a license. */
export const lastListHref = (): string => `/licenses${lastSearch}`;

/** The list of licenses as its address describes it: filters, order, page and what the server answers. */
export function useLicenseList() {
  const { state, change } = useListState(licenseShape);
  const [query] = useSearchParams();
  const location = useLocation();
  const cursor = () => cursorOf(query);
  const from = () => (cursor() === undefined ? 1 : Math.max(1, Number(query['from']) || 1));
  const answer = useQuery(() => ({
    ...ask.license.list(inputOf(state, cursor())),
    placeholderData: keepPreviousData,
  }));
  createEffect(() => {
    lastSearch = location.search;
  });
  const pageHref = (at: number, next: string | undefined) => {
    const parameters = new URLSearchParams(location.search);
    parameters.delete('cursor');
    parameters.delete('from');
    const key = `${at}?${parameters.toString()}`;
    if (next !== undefined) cursors.set(key, next);
    const known = cursors.get(key);
    if (known !== undefined && at > 1) {
      parameters.set('cursor', known);
      parameters.set('from', String(at));
    }
    return parameters.size === 0 ? '/licenses' : `/licenses?${parameters.toString()}`;
  };
  return {
    state,
    change,
    answer,
    from,
    prevHref: () => (from() === 1 ? undefined : pageHref(from() - PAGE_SIZE, undefined)),
    nextHref: (next: string | null, shown: number) =>
      next === null ? undefined : pageHref(from() + shown, next),
    clear: () => change(noFilters),
  };
}

export type LicenseList = ReturnType<typeof useLicenseList>;

/** What the list of an address asks the server. */
export const licenseQuery = (query: Query) =>
  ask.license.list(inputOf(readState(licenseShape, query), cursorOf(query)));

/** The title of a column the server can sort by. */
export function sortWord(by: string): string {
  const titles: Readonly<Record<string, () => string>> = {
    issued: m.word_issued,
    domain: m.word_domain,
    customer: m.word_customer,
    tier: m.word_tier,
    status: m.word_status,
    support: m.word_support,
  };
  return (titles[by] ?? m.word_issued)().toLowerCase();
}

const cursorOf = ({ cursor }: Query) => (typeof cursor === 'string' ? cursor : undefined);

function inputOf(state: LicenseListState, cursor: string | undefined) {
  const some = <T>(values: readonly T[]) => (values.length === 0 ? undefined : [...values]);
  const sort = `${state.sort.descending ? '-' : ''}${state.sort.by}`;
  return {
    q: state.q === '' ? undefined : state.q,
    product: some(state.product),
    status: some(state.status),
    tier: some(state.tier),
    kind: some(state.kind),
    niche: some(state.niche),
    support: state.support,
    // The codec lets only sortable columns through.
    sort: sort as '-issued',
    limit: PAGE_SIZE,
    cursor,
  };
}
