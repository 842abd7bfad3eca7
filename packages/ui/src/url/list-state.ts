import type { Sort } from '../data/sort-header.tsx';

/** Turns one value of a list's state into its text in the URL and back. Empty text means "not set". */
export interface Codec<T> {
  readonly read: (text: string) => T;
  readonly write: (value: T) => string;
}

/** Free text: the search. */
export const text: Codec<string> = { read: (value) => value, write: (value) => value };

/** Any of a closed set, comma-separated; unknown words are dropped, so that old links still open. */
export function anyOf<const T extends string>(allowed: readonly T[]): Codec<readonly T[]> {
  return {
    read: (value) => {
      const words = value.split(',');
      return allowed.filter((word) => words.includes(word));
    },
    write: (values) => allowed.filter((word) => values.includes(word)).join(','),
  };
}

/** One of a closed set, or nothing. */
export function oneOf<const T extends string>(allowed: readonly T[]): Codec<T | undefined> {
  return { read: (value) => allowed.find((word) => word === value), write: (value) => value ?? '' };
}

/** `domain` ascending, `-domain` descending; unknown columns fall back to the given order. */
export function sortBy(columns: readonly string[], fallback: Sort): Codec<Sort> {
  return {
    read: (value) => {
      const by = value.replace(/^-/u, '');
      return columns.includes(by) ? { by, descending: value.startsWith('-') } : fallback;
    },
    write: (sort) =>
      sort.by === fallback.by && sort.descending === fallback.descending
        ? ''
        : `${sort.descending ? '-' : ''}${sort.by}`,
  };
}

/** What a list keeps in the URL: one codec a query parameter. */
export type ListShape = Readonly<
  Record<
    string,
    { readonly read: (text: string) => unknown; readonly write: (value: never) => string }
  >
>;

/** The values of a shape. */
export type ListState<S extends ListShape> = { readonly [K in keyof S]: ReturnType<S[K]['read']> };

/** The query's text of each parameter. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads one parameter; a missing one reads as empty text. */
export function readParameter<S extends ListShape, K extends keyof S & string>(
  shape: S,
  query: Query,
  name: K,
): ListState<S>[K];
export function readParameter(shape: ListShape, query: Query, name: string): unknown {
  const value = query[name];
  return shape[name]?.read(typeof value === 'string' ? value : (value?.[0] ?? ''));
}

/** Reads all parameters at once. */
export function readState<S extends ListShape>(shape: S, query: Query): ListState<S>;
export function readState(shape: ListShape, query: Query): object {
  const names = Object.keys(shape);
  return Object.fromEntries(names.map((name) => [name, readParameter(shape, query, name)]));
}

/** The query for changed values; `undefined` removes a parameter, so that the shortest address wins. */
export function writeQuery<S extends ListShape>(
  shape: S,
  change: Partial<ListState<S>>,
): Readonly<Record<string, string | undefined>> {
  const write = (name: string): string | undefined => {
    const value = change[name];
    const written = shape[name]?.write(value as never);
    return written === '' ? undefined : written;
  };
  return Object.fromEntries(Object.keys(change).map((name) => [name, write(name)]));
}
