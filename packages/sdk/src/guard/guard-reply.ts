import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseError } from '../error/license-error.ts';

/** A complete answer, which an adapter sends as it is. */
export interface GuardReply {
  readonly status: number;
  readonly headers: Readonly<Record<'content-type' | 'cache-control', string>>;
  readonly body: string;
}

/** An answer in JSON, kept by no cache. */
export function jsonReply(status: number, body: object): GuardReply {
  return replyOf(status, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** A page, kept by no cache. */
export function pageReply(status: number, page: string): GuardReply {
  return replyOf(status, 'text/html; charset=utf-8', page);
}

/** A closed gate: the error's status and body, in the reader's language (A32, A33). */
export function refusalReply(
  error: LicenseError,
  { locale, id }: { readonly locale: Locale; readonly id: string | undefined },
): GuardReply {
  return jsonReply(error.status, {
    ...error.body(locale),
    ...(id === undefined ? {} : { request_id: id }),
  });
}

function replyOf(status: number, type: string, body: string): GuardReply {
  return { status, headers: { 'content-type': type, 'cache-control': 'no-store' }, body };
}
