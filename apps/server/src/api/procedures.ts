import { type Permission, requirePermission } from '@signet/use-cases/actor/permission';
import { ApiFailure, valueOf } from './api-failure.ts';
import { unstorableText } from './text-guard.ts';
import { t } from './trpc.ts';

/** Refuses text that cannot be kept; runs after the rule, so that strangers learn nothing about inputs. */
const guardText = t.middleware(async ({ getRawInput, next }) => {
  const refusal = unstorableText(await getRawInput());
  if (refusal !== undefined) throw new ApiFailure(refusal);
  return next();
});

/** Operators and services whose role has the permission; customers are told the role that is needed. */
export function permitted(permission: Permission) {
  return t.procedure
    .meta({ rule: { permitted: permission } })
    .use(async ({ ctx, next }) => {
      const actor = (await ctx.callers.vendor()) ?? (await ctx.callers.customer());
      if (actor === null) throw new ApiFailure({ code: 'UNAUTHENTICATED' });
      valueOf(requirePermission(actor, permission));
      return next({ ctx: { actor } });
    })
    .use(guardText);
}

/** Signed-in operators, whatever their role; not services. */
export const operatorOnly = t.procedure
  .meta({ rule: 'operator' })
  .use(async ({ ctx, next }) => {
    const actor = (await ctx.callers.vendor()) ?? (await ctx.callers.customer());
    if (actor === null) throw new ApiFailure({ code: 'UNAUTHENTICATED' });
    if (actor.kind !== 'operator')
      throw new ApiFailure({ code: 'ROLE_REQUIRED', needs: 'operator' });
    return next({ ctx: { actor } });
  })
  .use(guardText);

/** Signed-in customers; what they reach is checked object by object. */
export const customerOnly = t.procedure
  .meta({ rule: 'customer' })
  .use(async ({ ctx, next }) => {
    const actor = (await ctx.callers.customer()) ?? (await ctx.callers.vendor());
    if (actor === null) throw new ApiFailure({ code: 'UNAUTHENTICATED' });
    if (actor.kind !== 'customer')
      throw new ApiFailure({ code: 'ROLE_REQUIRED', needs: 'customer' });
    return next({ ctx: { actor } });
  })
  .use(guardText);
