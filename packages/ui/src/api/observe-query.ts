import {
  notifyManager,
  type QueryClient,
  QueryObserver,
  type QueryObserverOptions,
  type QueryObserverResult,
} from '@tanstack/solid-query';
import { createComputed, on, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { Loading } from './loaded.tsx';

/** A query's options; `data` is what `queryFn` answers. */
export type QueryOptions<T> = QueryObserverOptions<T, Error, T, T>;

/** A query as it stands. */
export interface ObservedQuery<T> extends Loading<T> {
  /** What is shown belongs to the options before: the answer to these is on its way. */
  readonly isStandIn: boolean;
}

/**
 * A query as a store that follows its options. Unlike solid-query's own hook it is no resource: it
 * never suspends, so no read of cached data takes the page, its focus and its open dialogs out of
 * the document for a moment. Rows keep their identity by `id`.
 */
export function observeQuery<T>(
  client: QueryClient,
  options: () => QueryOptions<T>,
): ObservedQuery<T> {
  const defaulted = () => client.defaultQueryOptions(options());
  const observer = new QueryObserver<T, Error, T, T>(client, defaulted());
  // The store changes what it holds in place, so it gets a copy and the cache stays as it was.
  const shown = (result: QueryObserverResult<T>) => {
    const { error, isPending, isError, isFetching, isPlaceholderData } = result;
    const data = structuredClone(result.data);
    return { data, error, isPending, isError, isFetching, isStandIn: isPlaceholderData };
  };
  const [state, setState] = createStore(shown(observer.getOptimisticResult(defaulted())));
  const take = (result: QueryObserverResult<T>) =>
    setState(reconcile(shown(result), { key: 'id', merge: false }));
  createComputed(
    on(
      defaulted,
      (next) => {
        observer.setOptions(next);
        take(observer.getOptimisticResult(next));
      },
      { defer: true },
    ),
  );
  onCleanup(observer.subscribe(notifyManager.batchCalls(take)));
  return {
    get data() {
      return state.data;
    },
    get error() {
      return state.error;
    },
    get isPending() {
      return state.isPending;
    },
    get isError() {
      return state.isError;
    },
    get isFetching() {
      return state.isFetching;
    },
    get isStandIn() {
      return state.isStandIn;
    },
    refetch: () => observer.refetch(),
  };
}
