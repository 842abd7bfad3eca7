import { observeQuery } from '@signet/ui/api/observe-query';
import { ask } from './api.ts';
import { queryClient } from './query-client.ts';

/** The address of the customer who is signed in; empty until it is known. */
export function useEmail(): () => string {
  const me = observeQuery(queryClient, () => ask.portal.me());
  return () => me.data?.email ?? '';
}
