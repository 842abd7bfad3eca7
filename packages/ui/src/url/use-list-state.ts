import { useSearchParams } from '@solidjs/router';
import { readParameter, writeQuery, type ListShape, type ListState } from './list-state.ts';

export interface UrlList<S extends ListShape> {
  /** The present values; reading them follows the address. */
  readonly state: ListState<S>;
  /** Changes some values and leaves the page (cursor) at the start. `replace` adds no step to Back. */
  readonly change: (change: Partial<ListState<S>>, replace?: boolean) => void;
  /** The address of the same list with other values, for links. */
  readonly hrefWith: (change: Partial<ListState<S>>) => string;
}

/** Parameters of the keyset page (`from` is the place of its first row); any other change starts at the first page. */
const cursors = { cursor: undefined, from: undefined };

/** A list's query, filters, sort and page live in the URL; Back restores them (U1). */
export function useListState<const S extends ListShape>(shape: S): UrlList<S> {
  const [query, setQuery] = useSearchParams();
  const state = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.keys(shape).map((name) => [
        name,
        { enumerable: true, get: () => readParameter(shape, query, name) },
      ]),
    ),
  ) as ListState<S>;
  const hrefWith = (change: Partial<ListState<S>>) => {
    const next = new URLSearchParams();
    const merged = { ...query, ...cursors, ...writeQuery(shape, change) };
    for (const [name, value] of Object.entries(merged))
      if (typeof value === 'string') next.set(name, value);
    return `?${next.toString()}`;
  };
  const change = (values: Partial<ListState<S>>, replace = false) =>
    setQuery({ ...cursors, ...writeQuery(shape, values) }, { replace, scroll: false });
  return { state, change, hrefWith };
}
