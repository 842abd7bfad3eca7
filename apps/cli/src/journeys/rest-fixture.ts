import type { Credentials } from './server-fixture.ts';

/** An answer of the REST API. */
export interface RestAnswer {
  readonly status: number;
  readonly body: RestBody;
  readonly text: string;
}

/** The members that the stories read; which of them are there depends on the route. */
export interface RestBody {
  readonly license: { readonly id: string };
  readonly token: string;
  readonly total: number;
  readonly error: string;
  readonly code: string;
  readonly fix: string;
  readonly docs: string;
}

/** What is sent beside the path. */
export interface RestRequest {
  readonly body?: unknown;
  /** Sent as it is, instead of a body's JSON. */
  readonly raw?: string;
  readonly idempotencyKey?: string;
  /** Instead of the demo's key; `null` for none. */
  readonly apiKey?: string | null;
  /** As a page of the server's own would send it. */
  readonly fromBrowser?: true;
}

/** Calls the API of a server with its demo key. */
export function restOf({ base_url: base, api_key: key }: Credentials) {
  return async (path: string, request: RestRequest = {}): Promise<RestAnswer> => {
    const text = request.raw ?? (request.body === undefined ? null : JSON.stringify(request.body));
    const apiKey = request.apiKey === undefined ? key : request.apiKey;
    const response = await fetch(new URL(path, base), {
      method: text === null ? 'GET' : 'POST',
      headers: {
        ...(text === null ? {} : { 'content-type': 'application/json' }),
        ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
        ...(request.fromBrowser === true ? { origin: new URL(base).origin } : {}),
        ...(request.idempotencyKey === undefined
          ? {}
          : { 'idempotency-key': request.idempotencyKey }),
      },
      body: text,
    });
    const answer = await response.text();
    return { status: response.status, body: JSON.parse(answer) as RestBody, text: answer };
  };
}
