import { type AnomalyType, anomalyTypes } from '@signet/domain/heartbeat/anomalies/anomaly';
import { m } from '@signet/ui/messages';
import { anyOf, oneOf } from '@signet/ui/url/list-state';
import { useListState } from '@signet/ui/url/use-list-state';
import { useLocation, useSearchParams } from '@solidjs/router';
import { keepPreviousData } from '@tanstack/solid-query';
import { ask } from '../api/api.ts';
import { useQuery } from '../api/use-query.ts';

/** An anomaly of the list, with its license. */
export type ListedAnomaly = Awaited<
  ReturnType<ReturnType<typeof ask.anomaly.list>['queryFn']>
>['items'][number];

const PAGE_SIZE = 50;

/** What the list keeps in the URL (U1); open ones are shown where nothing is said. */
const shape = {
  state: oneOf(['dismissed', 'all']),
  type: anyOf(anomalyTypes),
  severity: oneOf(['actionable', 'informational']),
};

/** The list of anomalies as its address describes it. */
export function useAnomalyList() {
  const { state, change } = useListState(shape);
  const [query] = useSearchParams();
  const location = useLocation();
  const cursor = () => (typeof query['cursor'] === 'string' ? query['cursor'] : undefined);
  const from = () => (cursor() === undefined ? 1 : Math.max(1, Number(query['from']) || 1));
  const answer = useQuery(() => ({
    ...ask.anomaly.list({
      state: state.state ?? 'open',
      type: state.type.length === 0 ? undefined : [...state.type],
      severity: state.severity,
      limit: PAGE_SIZE,
      cursor: cursor(),
    }),
    placeholderData: keepPreviousData,
  }));
  const hrefAt = (place: { readonly cursor: string; readonly from: number } | undefined) => {
    const parameters = new URLSearchParams(location.search);
    parameters.delete('cursor');
    parameters.delete('from');
    if (place !== undefined) {
      parameters.set('cursor', place.cursor);
      parameters.set('from', String(place.from));
    }
    return parameters.size === 0 ? '/anomalies' : `/anomalies?${parameters.toString()}`;
  };
  return {
    state,
    change,
    answer,
    from,
    /** How many filters hold a value; showing closed ones is a view and no filter. */
    filters: () => (state.type.length > 0 ? 1 : 0) + (state.severity === undefined ? 0 : 1),
    clear: () => change({ type: [], severity: undefined }),
    /** Cursors lead forward only: the way back is the first page. */
    firstHref: () => (from() === 1 ? undefined : hrefAt(undefined)),
    nextHref: (next: string | null, shown: number) =>
      next === null ? undefined : hrefAt({ cursor: next, from: from() + shown }),
  };
}

export type AnomalyList = ReturnType<typeof useAnomalyList>;

/** The anomalies of a page by license, in the order in which the first of each comes. */
export function byLicense(items: readonly ListedAnomaly[]): readonly (readonly ListedAnomaly[])[] {
  const groups = new Map<string, ListedAnomaly[]>();
  for (const item of items) {
    groups.set(item.licenseId, [...(groups.get(item.licenseId) ?? []), item]);
  }
  return [...groups.values()];
}

/** A type in a few words. */
export function anomalyWord(type: AnomalyType): string {
  const words: Readonly<Record<AnomalyType, () => string>> = {
    'shared-token': m.anomaly_shared,
    'superseded-token': m.anomaly_superseded,
    'revoked-token': m.anomaly_revoked,
    'distant-ip': m.anomaly_distant,
  };
  return words[type]();
}
