import { roles } from '@signet/use-cases/actor/actor';
import { grantedTo } from '@signet/use-cases/actor/permission';
import * as z from 'zod';
import { operatorOnly } from '../procedures.ts';
import { t } from '../trpc.ts';

const me = operatorOnly
  .output(
    z.object({
      id: z.string(),
      email: z.string(),
      role: z.enum(roles),
      /** What the role may do; screens explain what is missing, the server refuses it. */
      permissions: z.array(z.string()),
    }),
  )
  .query(({ ctx: { actor } }) => ({
    id: actor.id,
    email: actor.email,
    role: actor.role,
    permissions: [...grantedTo(actor.role)],
  }));

const signOut = operatorOnly
  .output(z.object({ signedOut: z.literal(true) }))
  .mutation(async ({ ctx }) => {
    await ctx.signOut('operator');
    return { signedOut: true } as const;
  });

/** The operator who is signed in. */
export const sessionRouter = t.router({ me, signOut });
