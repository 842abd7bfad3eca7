import type { Locale } from '@signet/domain/catalog/localized-text';
import { LicenseError } from '../error/license-error.ts';
import type { License } from '../license/license.ts';
import type { GuardOptions } from './guard-options.ts';
import { type GuardReply, jsonReply, pageReply, refusalReply } from './guard-reply.ts';
import { isBelow } from './open-path.ts';
import { readLocale } from './read-locale.ts';
import type { RequestReader } from './request-reader.ts';
import { trialPage } from './trial-page.ts';
import { validationAnswer } from './validation-answer.ts';
import { watermarkMarkup } from './watermark.ts';

/** What every adapter asks; it decides, the adapter only reads requests and sends answers. */
export interface Guard<R> {
  /** The answer in place of your routes; `null` lets the request go on. */
  check(request: R): GuardReply | null;
  /** Why this request is not served: its host, or that nothing runs for visitors; `null` when it is served. */
  problem(request: R): LicenseError | null;
  /** The answer to a closed gate; `null` for an error that is not the license's. */
  refusal(error: unknown, request: R): GuardReply | null;
  /** What `GET /license/validate` answers (A15). */
  validation(request: R): GuardReply;
  /** The trial's watermark for a page's footer, in the reader's language; empty when there is no trial (C36). */
  watermark(request: R): string;
}

/** Guards the requests of one framework with one license. */
export function createGuard<R>(
  license: License,
  options: GuardOptions,
  reader: RequestReader<R>,
): Guard<R> {
  const { adminPrefix = '/admin', validatePath = '/license/validate' } = options;
  const open = typeof adminPrefix === 'string' ? [adminPrefix] : adminPrefix;
  const upgradeUrl = options.upgradeUrl ?? license.portal;
  const hostOf = (request: R) => license.verdict(reader.host(request) ?? '');
  const localeOf = (request: R) => readLocale(reader.header(request, 'accept-language'));
  const problem = (request: R) => {
    const { allowed, error } = hostOf(request);
    if (!allowed && error !== null) return error;
    const closed = closedBy(license);
    return closed === null || isBelow(reader.url(request), open) ? null : closed;
  };
  const refuse = (error: LicenseError, request: R) =>
    refusalReply(error, { locale: localeOf(request), id: reader.id?.(request) });
  const validation = (request: R) => validationReply(license, hostOf(request), localeOf(request));
  const check = (request: R) => {
    if (asksValidation(request, reader, validatePath)) return validation(request);
    const error = problem(request);
    if (error === null) return null;
    if (error.code !== 'TRIAL_ENDED' || !wantsPage(request, reader)) return refuse(error, request);
    return pageReply(error.status, trialPage(error, localeOf(request), upgradeUrl));
  };
  return {
    check,
    problem,
    refusal: (error, request) => (error instanceof LicenseError ? refuse(error, request) : null),
    validation,
    watermark: (request) => watermarkMarkup(license.trial, localeOf(request)),
  };
}

/** Why visitors are not served: nothing runs, or the product's policy shows a page in its place. */
function closedBy({ refusal, state, error }: License): LicenseError | null {
  return refusal ?? (state.page === undefined ? null : error);
}

/** The validate route says itself what is wrong with the host it was asked from. */
function asksValidation<R>(request: R, reader: RequestReader<R>, path: string): boolean {
  const url = reader.url(request);
  if (!url.startsWith(path) || !['', '?', '#'].includes(url.charAt(path.length))) return false;
  const method = reader.method(request);
  return method === 'GET' || method === 'HEAD';
}

function wantsPage<R>(request: R, reader: RequestReader<R>): boolean {
  return reader.header(request, 'accept')?.includes('text/html') === true;
}

function validationReply(
  license: License,
  host: ReturnType<License['verdict']>,
  locale: Locale,
): GuardReply {
  const problem = host.allowed ? {} : (host.error?.body(locale) ?? {});
  const status = host.allowed ? 200 : (host.error?.status ?? 403);
  return jsonReply(status, { ...validationAnswer(license, host, locale), ...problem });
}
