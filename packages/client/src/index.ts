/**
 * The typed client of a Signet server, for other services: every procedure, its input and its
 * answer come from the server's own router, as types only.
 */
export { createClient, type ClientOptions, type SignetClient } from './create-client.ts';
export { idempotent } from './idempotent.ts';
export { SignetApiError, type ApiErrorCode } from './signet-api-error.ts';
