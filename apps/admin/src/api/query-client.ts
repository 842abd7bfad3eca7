import { QueryClient } from '@tanstack/solid-query';

/** What the pages have loaded. Commands never pass through it, so it can hold no secret (U12). */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 300_000, retry: false },
  },
});
