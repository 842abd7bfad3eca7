import type { ProductNames } from '@signet/domain/catalog/product';
import { LicenseError, type LicenseErrorBody } from '../error/license-error.ts';
import { type Gates, gatesOf, type NameOf } from '../guard/gates.ts';
import { type GuardOptions, reportProblem } from '../guard/guard-options.ts';
import { createGuard } from '../guard/guard.ts';
import { readLocale } from '../guard/read-locale.ts';
import { type ValidationAnswer, validationAnswer } from '../guard/validation-answer.ts';
import type { License } from '../license/license.ts';
import { trpcErrorOf } from './trpc-error.ts';

/** Who calls a procedure. */
export interface Visitor {
  /** The host the visitor asked for, as the server that carries tRPC knows it (R10). */
  readonly host: string | undefined;
  /** The `Accept-Language` header. */
  readonly acceptLanguage?: string | undefined;
}

const ownCode: Visitor = { host: 'localhost' };

/** How the adapter reads a procedure's context; `C` is your context. */
export interface SignetTrpcOptions<C> extends Pick<GuardOptions, 'adminPrefix' | 'onProblem'> {
  /** Who calls. Answer `null` for calls that your own code makes on this machine. */
  readonly visitor: (context: C) => Visitor | null;
}

/** A call as middleware sees it. */
export interface Call<C> {
  readonly ctx: C;
  /** The procedure's path; `admin.orders` lies below the admin prefix `/admin`. */
  readonly path: string;
  /** The input as its parser left it; put the gate after `.input(…)` to read a name from it. */
  readonly input: unknown;
}

/** What a middleware hands on. */
interface Outcome {
  readonly ok: boolean;
  readonly error?: { readonly cause?: unknown };
}

/** A middleware for `.use(…)` of any procedure whose context is `C`. */
export type CallGuard<C> = <R extends Outcome>(
  call: Call<C> & { readonly next: () => Promise<R> },
) => Promise<R>;

/** The shape of an error with the license's own body in it; `null` where the error is another's. */
export type LicenseShape<S extends { readonly data: object }> = Omit<S, 'data'> & {
  readonly data: S['data'] & { readonly license: LicenseErrorBody | null };
};

/** The adapter of one license: middleware for procedures. */
export interface SignetTrpc<N extends ProductNames, C> extends Gates<N, Call<C>, CallGuard<C>> {
  /** Use it before anything else: it checks the host of every call, and turns a `LicenseError` that a resolver threw into its status. */
  readonly guard: CallGuard<C>;
  /** For `.errors(…)`, before the guard, or for `errorFormatter`: puts the license's error, in the caller's language, into `data.license`. */
  readonly errors: <S extends { readonly data: object }>(failure: {
    readonly error: { readonly cause?: unknown };
    readonly ctx: C | undefined;
    readonly shape: S;
  }) => LicenseShape<S>;
  /** The resolver of a validate procedure, which needs no guard and no sign-in (A15). */
  readonly validate: (call: { readonly ctx: C }) => ValidationAnswer;
}

export type { NameOf };

/**
 * Protects the procedures of a tRPC router. Pages and the validate route over plain HTTP are the
 * matter of the server that carries tRPC, and of its own adapter.
 *
 * @example
 * const signet = signetTrpc(license, { visitor: (ctx: Context) => ({ host: ctx.host }) });
 * const licensed = t.procedure.errors(signet.errors).use(signet.guard);
 * const reports = licensed.use(signet.requireFeature('audit_log')).query(() => 'reports');
 */
export function signetTrpc<N extends ProductNames, C>(
  license: License<N>,
  options: SignetTrpcOptions<C>,
): SignetTrpc<N, C> {
  const hostOf = (ctx: C) => (options.visitor(ctx) ?? ownCode).host;
  const { problem } = createGuard<Call<C>>(license, options, {
    host: ({ ctx }) => hostOf(ctx),
    method: () => 'POST',
    url: ({ path }) => `/${path.replaceAll('.', '/')}`,
    header: () => undefined,
  });
  const localeOf = (ctx: C | undefined) =>
    readLocale(ctx === undefined ? undefined : options.visitor(ctx)?.acceptLanguage);
  const gate =
    (enter: (call: Call<C>) => void): CallGuard<C> =>
    async (call) => {
      try {
        enter(call);
      } catch (error) {
        throw error instanceof LicenseError ? trpcErrorOf(error) : error;
      }
      return call.next();
    };
  reportProblem(license.error, options.onProblem);
  return {
    guard: async (call) => {
      const refused = problem(call);
      if (refused !== null) throw trpcErrorOf(refused);
      const outcome = await call.next();
      if (outcome.error?.cause instanceof LicenseError) throw trpcErrorOf(outcome.error.cause);
      return outcome;
    },
    errors: ({ error, ctx, shape }) => ({
      ...shape,
      data: {
        ...shape.data,
        license: error.cause instanceof LicenseError ? error.cause.body(localeOf(ctx)) : null,
      },
    }),
    validate: ({ ctx }) =>
      validationAnswer(license, license.verdict(hostOf(ctx) ?? ''), localeOf(ctx)),
    ...gatesOf(license, gate),
  };
}
