import { useQuery } from '@tanstack/solid-query';
import { ask } from './api.ts';

/** The customer who is signed in. */
export function useMe() {
  return useQuery(() => ask.portal.me());
}
