/** One request on its way to the license server. */
export interface HeartbeatRequest {
  /** `POST` for a heartbeat; `GET` for the public revocation list, where an answer with it was lost. */
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** JSON, exactly as `telemetryPreview` shows it; empty where nothing is sent. */
  readonly body: string;
  /** Goes into the `Idempotency-Key` header: the same for every try of a heartbeat until one is answered. */
  readonly idempotencyKey?: string;
  /** Aborts when the time is up or the license is closed. */
  readonly signal: AbortSignal;
}

/** What came back. */
export interface HeartbeatResponse {
  readonly status: number;
  readonly body: string;
  /** The `Retry-After` header in seconds, where there is one. */
  readonly retryAfter?: number;
}

/**
 * How heartbeats travel; the global `fetch` where nothing is said. Give one that goes through your
 * proxy. It may reject: every failure is diagnosed and none is fatal.
 */
export type Transport = (request: HeartbeatRequest) => Promise<HeartbeatResponse>;

/** More than any answer has: a revocation list of 100,000 entries with room to spare. */
const MAX_ANSWER = 24 * 1024 * 1024;

/** Sends by the global `fetch`; follows no redirect, because none of ours redirects. */
export const fetchTransport: Transport = async (request) => {
  const { method, url, body, signal, idempotencyKey: key } = request;
  const keyed = key === undefined ? {} : { 'idempotency-key': key };
  const json = { 'content-type': 'application/json', accept: 'application/json', ...keyed };
  const asked = method === 'GET' ? { method } : { method, body, headers: json };
  const response = await fetch(url, { ...asked, signal, redirect: 'manual' });
  const retryAfter = Number(response.headers.get('retry-after') ?? 'none');
  return {
    status: response.status,
    body: await boundedText(response),
    ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
  };
};

async function boundedText({ body }: Response): Promise<string> {
  if (body === null) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length <= MAX_ANSWER) continue;
    await reader.cancel();
    throw new Error('The answer is longer than any of ours.');
  }
  return text;
}
