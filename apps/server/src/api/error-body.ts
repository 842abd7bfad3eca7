import type { Locale } from '@signet/domain/catalog/localized-text';
import { describeError } from '@signet/domain/error/describe-error';
import { httpStatus } from '@signet/domain/error/http-status';
import type { ErrorCode, SignetError } from '@signet/domain/error/signet-error';
import { StoreUnavailableError } from '@signet/use-cases/ports/store-unavailable-error';
import { TRPCError } from '@trpc/server';
import * as z from 'zod';
import { ApiFailure } from './api-failure.ts';
import { localizeFacts } from './localize-facts.ts';
import { validationOf } from './validation-of.ts';

/** What every failed answer says: the sentence, the code, what to do, where to read on, and the facts. */
export interface ErrorBody {
  readonly error: string;
  readonly code: ErrorCode;
  readonly fix: string;
  /** A path below the documentation's root. */
  readonly docs: string;
  readonly requestId: string;
  /** The error's facts (`limit`, `current`, `needs`, `param` …), texts in the request's language. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The expected failure that a thrown value stands for; anything else is `INTERNAL`. */
export function failureOf(thrown: unknown): SignetError {
  if (thrown instanceof ApiFailure) return thrown.failure;
  if (thrown instanceof z.ZodError) return validationOf(thrown);
  if (thrown instanceof StoreUnavailableError) return unavailable(thrown);
  if (!(thrown instanceof TRPCError)) return { code: 'INTERNAL' };
  if (thrown.cause instanceof ApiFailure) return thrown.cause.failure;
  if (thrown.cause instanceof StoreUnavailableError) return unavailable(thrown.cause);
  return thrown.code === 'INTERNAL_SERVER_ERROR' ? { code: 'INTERNAL' } : protocolFailure(thrown);
}

function unavailable({ retryAfter }: StoreUnavailableError): SignetError {
  return { code: 'UNAVAILABLE', retryAfter };
}

/** The body and status of a failure, in the request's language; the one place where both are made. */
export function errorBody(
  failure: SignetError,
  request: { readonly locale: Locale; readonly requestId: string },
): { readonly status: number; readonly body: ErrorBody } {
  const { error, fix, docs } = describeError(failure);
  const { code, ...facts } = failure;
  return {
    status: httpStatus[code],
    body: {
      error: error[request.locale],
      code,
      fix: fix[request.locale],
      docs,
      requestId: request.requestId,
      facts: localizeFacts(facts, request.locale),
    },
  };
}

/** What tRPC itself refuses: bad input, an unknown procedure, a body that is too large. */
function protocolFailure(thrown: TRPCError): SignetError {
  if (thrown.cause instanceof z.ZodError) return validationOf(thrown.cause);
  switch (thrown.code) {
    case 'NOT_FOUND':
    case 'METHOD_NOT_SUPPORTED':
      return { code: 'NOT_FOUND', what: 'procedure' };
    case 'PAYLOAD_TOO_LARGE':
      return { code: 'PAYLOAD_TOO_LARGE', limit: BODY_LIMIT };
    case 'UNAUTHORIZED':
      return { code: 'UNAUTHENTICATED' };
    default:
      return {
        code: 'VALIDATION',
        param: 'body',
        detail: { en: 'The request cannot be read.', ro: 'Cererea nu poate fi citită.' },
      };
  }
}

/** The largest body in bytes. */
export const BODY_LIMIT = 256 * 1024;
