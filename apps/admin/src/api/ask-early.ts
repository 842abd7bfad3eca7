import type { QueryOptions } from '@signet/ui/api/observe-query';
import { queryClient } from './query-client.ts';

/** Asks before what needs the answer is drawn; that asks for the same, waits for this, and shows a failure. */
export function askEarly<T>(options: QueryOptions<T>): void {
  queryClient.query(options).catch(() => undefined);
}
