import { observeQuery, type QueryOptions } from '@signet/ui/api/observe-query';
import { queryClient } from './query-client.ts';

/** What the server answers to a query, kept up to date: `useQuery(() => ask.license.get({ id }))`. */
export const useQuery = <T>(options: () => QueryOptions<T>) => observeQuery(queryClient, options);
