import type { AppRouter } from '@signet/server/api/app-router';
import { TRPCClientError } from '@trpc/client';
import type { inferRouterError } from '@trpc/server';

type ErrorData = inferRouterError<AppRouter>['data'];

/** The codes a call can fail with; stable, see the error pages of the documentation. */
export type ApiErrorCode = ErrorData['code'];

/**
 * A call that the server refused, or that never reached it (`UNAVAILABLE`, status 0).
 *
 * @example
 * try {
 *   await signet.license.revoke.mutate(request);
 * } catch (error) {
 *   if (error instanceof SignetApiError && error.code === 'LICENSE_NOT_ACTIVE') return;
 *   throw error;
 * }
 */
export class SignetApiError extends TRPCClientError<AppRouter> {
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly code: ApiErrorCode;
  /** What to do about it, for whoever reads the log. */
  readonly fix: string;
  /** The error's page, a path on the server. */
  readonly docs: string;
  /** The request's id on the server, to give to its operator; empty when there was no answer. */
  readonly requestId: string;
  /** The numbers and names of the refusal (`limit`, `current`, `needs`, `param` …). */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(cause: TRPCClientError<AppRouter>, serverUrl: string) {
    const data = cause.data ?? noAnswer(serverUrl);
    super(data.error, { cause });
    // The parent class resets the prototype to its own.
    Object.setPrototypeOf(this, SignetApiError.prototype);
    this.name = 'SignetApiError';
    this.status = data.httpStatus;
    this.code = data.code;
    this.fix = data.fix;
    this.docs = data.docs;
    this.requestId = data.requestId;
    this.facts = data.facts;
  }
}

function noAnswer(serverUrl: string): ErrorData {
  return {
    error: `The license server at ${serverUrl} did not answer.`,
    code: 'UNAVAILABLE',
    fix: 'Check the URL and that the server runs, then send the request again with the same idempotency key.',
    docs: '/docs/errors/UNAVAILABLE',
    requestId: '',
    facts: {},
    httpStatus: 0,
  };
}
