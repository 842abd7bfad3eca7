import * as z from 'zod';
import { permitted } from '../procedures.ts';
import { t } from '../trpc.ts';
import { accountView } from './account-view.ts';

const SUGGESTIONS = 10;

const search = permitted('license.read')
  .input(z.strictObject({ q: z.string().trim().min(1).max(200) }))
  .output(z.object({ items: z.array(accountView) }))
  .query(async ({ ctx, input }) => {
    const accounts = await ctx.deps.license.accounts.search(input.q, SUGGESTIONS);
    return { items: accounts.map(({ id, ...account }) => ({ accountId: id, ...account })) };
  });

/** The vendor's customers. */
export const customerRouter = t.router({ search });
