import { failedBeat, type HeartbeatFailed, type HeartbeatProblem } from './heartbeat-outcome.ts';
import { isObject, parseJson } from './heartbeat-wire.ts';
import type { HeartbeatResponse } from './transport.ts';

const byCode: Readonly<Record<string, HeartbeatProblem>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ETIMEDOUT: 'timed-out',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
};
const CERTIFICATE = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|EPROTO)/;

/** Says what kept a request from being answered: mostly the way out of the customer's network (C46). */
export function diagnoseFailure(error: unknown): HeartbeatFailed {
  const causes = [...causesOf(error)];
  const codes = causes.map(codeOf);
  const known = codes.map((code) => byCode[code]).find((problem) => problem !== undefined);
  if (known !== undefined) return failedBeat(known);
  if (codes.some((code) => CERTIFICATE.test(code))) return failedBeat('tls');
  const isTimeout = causes.some(({ name }) => name === 'TimeoutError' || name === 'AbortError');
  return failedBeat(isTimeout ? 'timed-out' : 'unreachable');
}

/** Says what an answer without a receipt is: the server's refusal, its trouble, or somebody in between. */
export function diagnoseResponse({ status, body, retryAfter }: HeartbeatResponse): HeartbeatFailed {
  const said = parseJson(body);
  const code = isObject(said) && typeof said['code'] === 'string' ? said['code'] : undefined;
  const facts = {
    status,
    ...(code === undefined ? {} : { code }),
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
  };
  if (status === 429 || status === 503) return failedBeat('busy', facts);
  if (code === undefined && status < 500) return failedBeat('proxy', facts);
  return failedBeat(status >= 500 ? 'server-error' : 'rejected', facts);
}

/** An error and what caused it: fetch hides the system's own error two levels down. */
function* causesOf(error: unknown): Generator<Error> {
  const open: unknown[] = [error];
  // An error that names itself as its cause must not keep us.
  for (let seen = 0; seen < 10 && open.length > 0; seen += 1) {
    const next = open.shift();
    if (!(next instanceof Error)) continue;
    yield next;
    open.push(next.cause);
    if (next instanceof AggregateError) for (const cause of next.errors) open.push(cause);
  }
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
