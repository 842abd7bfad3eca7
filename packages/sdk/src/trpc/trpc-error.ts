import { TRPCError } from '@trpc/server';
import type { LicenseError } from '../error/license-error.ts';

const codes: Readonly<Record<number, TRPCError['code']>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  402: 'PAYMENT_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** The license's error as tRPC's, with the same HTTP status; the license's own is its cause. */
export function trpcErrorOf(cause: LicenseError): TRPCError {
  const code = codes[cause.status] ?? 'INTERNAL_SERVER_ERROR';
  return new TRPCError({ code, message: cause.message, cause });
}
