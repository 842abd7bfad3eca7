import { apiError } from '@signet/ui/api/api-error';
import { QueryCache, QueryClient } from '@tanstack/solid-query';
import { meansSignedOut, setSignedOut } from './signed-out.ts';

/** Only these may pass when asked again; every other failure is an answer. */
const PASSING = ['NETWORK', 'INTERNAL'];

/** What the pages keep. Secrets never come in here: they are answers of commands (U12). */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (meansSignedOut(apiError(error).code)) setSignedOut(true);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && PASSING.includes(apiError(error).code),
    },
  },
});
