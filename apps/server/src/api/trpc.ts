import type { Permission } from '@signet/use-cases/actor/permission';
import { initTRPC } from '@trpc/server';
import type { ApiContext } from './api-context.ts';
import { errorBody, failureOf } from './error-body.ts';

/** Who may call a procedure; every procedure states it. */
export type Rule = 'customer' | 'operator' | { readonly permitted: Permission };

/** What is known of a procedure beside its schemas. */
export interface ProcedureMeta {
  readonly rule: Rule;
}

/** The tRPC root: the context of a request, a rule per procedure, and errors as on REST. */
export const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const request = { locale: ctx?.locale ?? 'en', requestId: ctx?.requestId ?? '' } as const;
      const { status, body } = errorBody(failureOf(error), request);
      return { message: body.error, code: shape.code, data: { ...body, httpStatus: status } };
    },
  });
