import { httpStatus } from '@signet/domain/error/http-status';
import type { ErrorCode, SignetError } from '@signet/domain/error/signet-error';
import type { Result } from '@signet/domain/shared/result';
import { TRPCError } from '@trpc/server';

type HttpStatus = (typeof httpStatus)[ErrorCode];

const trpcCodes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  402: 'PAYMENT_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<HttpStatus, TRPCError['code']>;

/** An expected failure on its way out of a procedure; the error map turns it into a body. */
export class ApiFailure extends TRPCError {
  override readonly name = 'ApiFailure';
  readonly failure: SignetError;

  constructor(failure: SignetError) {
    super({ code: trpcCodes[httpStatus[failure.code]], message: failure.code });
    this.failure = failure;
  }
}

/** The value of a result; throws its error as an `ApiFailure`. */
export function valueOf<T>(result: Result<T, SignetError>): T {
  if (!result.ok) throw new ApiFailure(result.error);
  return result.value;
}
