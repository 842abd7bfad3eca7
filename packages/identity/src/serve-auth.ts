import type { Locale } from '@signet/domain/catalog/localized-text';
import { CLIENT_IP_HEADER, LOCALE_HEADER, REQUEST_ID_HEADER } from './auth/auth-options.ts';
import { isOpenPath } from './auth/open-paths.ts';
import type { Side } from './auth/table-names.ts';

const NOT_FOUND = { message: 'There is no such path.' };

/** What the server knows of a request, whatever the client says of itself. */
export interface RequestFacts {
  readonly clientIp: string;
  readonly requestId: string;
  /** The language that it asks for; `null` when it asks for none. */
  readonly locale: Locale | null;
}

/** The request with the client's address, its own id and its language as the server knows them. */
export function withFacts(
  request: Request,
  { clientIp, requestId, locale }: RequestFacts,
): Request {
  const headers = new Headers(request.headers);
  headers.set(CLIENT_IP_HEADER, clientIp);
  headers.set(REQUEST_ID_HEADER, requestId);
  headers.set(LOCALE_HEADER, locale ?? '');
  return new Request(request, { headers });
}

/** Serves one request of a side: open paths only, and no session token in any body. */
export async function serveAuth(
  side: Side,
  request: Request,
  handler: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (!isOpenPath(side, request)) return Response.json(NOT_FOUND, { status: 404 });
  const response = await handler(request);
  if (!response.ok || !request.url.endsWith('/sign-in/email')) return response;
  // better-auth answers the session's token beside the cookie; scripts of the page must not see it.
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify({ status: 'signed-in' }), { headers });
}
