import * as z from 'zod';
import { activityView, viewActivity } from '../license/activity-view.ts';
import { permitted } from '../procedures.ts';
import { t } from '../trpc.ts';
import { auditInput, readAuditQuery } from './audit-input.ts';

/** One row of the log, with what it is about. */
const auditRow = activityView.extend({ target: z.string() }).meta({ id: 'AuditRow' });

const list = permitted('audit.read')
  .input(auditInput)
  .output(
    z
      .object({ items: z.array(auditRow), nextCursor: z.string().nullable(), total: z.int() })
      .meta({ id: 'AuditPage' }),
  )
  .query(async ({ ctx, input }) => {
    const page = await ctx.deps.audit.list(readAuditQuery(input));
    const items = page.items.map((row) => ({ ...viewActivity(row), target: row.targetId }));
    return { ...page, items };
  });

/** What was done, by whom. */
export const auditRouter = t.router({ list });
