import type { AppRouter } from '@signet/server/api/app-router';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { SignetApiError } from './signet-api-error.ts';

/** Turns every failure of a call into a `SignetApiError`. */
export function friendlyErrors(serverUrl: string): TRPCLink<AppRouter> {
  return () =>
    ({ next, op }) =>
      observable((observer) =>
        next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (cause) =>
            observer.error(new SignetApiError(TRPCClientError.from<AppRouter>(cause), serverUrl)),
        }),
      );
}
