import type { ProductNames } from '@signet/domain/catalog/product';
import type { Context, MiddlewareHandler } from 'hono';
import { type Gates, gatesOf, type NameOf } from '../guard/gates.ts';
import { type GuardOptions, reportProblem } from '../guard/guard-options.ts';
import type { GuardReply } from '../guard/guard-reply.ts';
import { createGuard } from '../guard/guard.ts';
import type { License } from '../license/license.ts';

/** How the adapter treats paths and hosts. */
export interface SignetHonoOptions extends GuardOptions {
  /**
   * The host the visitor asked for; the `Host` header where nothing is said. Hono trusts no proxy
   * by itself, so read a forwarded host here, and only when the request came from your own proxy (R10).
   */
  readonly host?: (context: Context) => string | undefined;
}

/** The adapter of one license: middleware for the application and gates for its routes. */
export interface SignetHono<N extends ProductNames> extends Gates<N, Context, MiddlewareHandler> {
  /** Use it first: it checks the host of every request and answers the validate route. */
  readonly middleware: MiddlewareHandler;
  /** For `app.onError`: answers the `LicenseError` that a handler threw, such as a limit's 402; throws any other error on. */
  readonly onError: (error: Error, context: Context) => Response;
  /** The trial's watermark for a page's footer; empty when there is no trial (C36). */
  readonly watermark: (context: Context) => string;
}

export type { NameOf };

/**
 * Protects a Hono application, on every runtime Hono runs on. Every request's host is checked
 * against the license.
 *
 * @example
 * const signet = signetHono(license);
 * app.use(signet.middleware);
 * app.get('/reports', signet.requireFeature('audit_log'), showReports);
 */
export function signetHono<N extends ProductNames>(
  license: License<N>,
  options: SignetHonoOptions = {},
): SignetHono<N> {
  const guard = createGuard<Context>(license, options, {
    host:
      options.host ?? ((context) => context.req.header('host') ?? new URL(context.req.url).host),
    method: (context) => context.req.method,
    url: (context) => context.req.path,
    header: (context, name) => context.req.header(name),
  });
  const gate =
    (enter: (context: Context) => void): MiddlewareHandler =>
    async (context, next) => {
      try {
        enter(context);
      } catch (error) {
        const answer = guard.refusal(error, context);
        if (answer === null) throw error;
        return responseOf(answer);
      }
      await next();
      return undefined;
    };
  reportProblem(license.error, options.onProblem);
  return {
    middleware: async (context, next) => {
      const answer = guard.check(context);
      if (answer !== null) return responseOf(answer);
      await next();
      return undefined;
    },
    onError: (error, context) => {
      const answer = guard.refusal(error, context);
      if (answer === null) throw error;
      return responseOf(answer);
    },
    watermark: guard.watermark,
    ...gatesOf(license, gate),
  };
}

function responseOf({ status, headers, body }: GuardReply): Response {
  return new Response(body, { status, headers });
}
